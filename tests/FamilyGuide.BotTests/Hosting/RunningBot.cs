using FamilyGuide.Bot;
using FamilyGuide.Bot.Channels.DirectLine;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Machines;
using FamilyGuide.Bot.Conversations.Photos;
using FamilyGuide.Dialogs;
using FamilyGuide.Dialogs.Phrases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FamilyGuide.BotTests.Hosting;

/// <summary>
/// A whole bot over real sockets, with a scripted guide: what channels do to the outside is seen here.
/// </summary>
sealed class RunningBot : IAsyncDisposable
{
    public const string Secret = "the-secret-of-this-test-is-long-enough";

    readonly WebApplication _app;

    RunningBot(WebApplication app, MemoryStore store) => (_app, Store) = (app, store);

    public MemoryStore Store { get; }

    public Uri Url { get; private set; } = null!;

    public int Port => Url.Port;

    public AccessTokens Tokens => _app.Services.GetRequiredService<AccessTokens>();

    public Correspondence Correspondence => _app.Services.GetRequiredService<Correspondence>();

    public ScriptedGuide Guide => _app.Services.GetServices<IHostedService>().OfType<ScriptedGuide>().Single();

    public static async Task<RunningBot> StartAsync(
        MemoryStore? store = null,
        TimeProvider? clock = null,
        int port = 0,
        Uri? publicUrl = null,
        params IEnumerable<(string Name, string? Value)> settings)
    {
        clock ??= TimeProvider.System;
        store ??= new(clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration["DirectLine:Secret"] = Secret;
        foreach (var (name, value) in settings)
        {
            builder.Configuration[name] = value;
        }

        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services
            .AddSingleton(clock)
            .AddSingleton<IConversationStore>(store)
            .AddSingleton<IMachineBell, NoOtherMachine>()
            .AddSingleton<ReaderSignals>()
            .AddSingleton<TypingBoard>()
            .AddSingleton<TurnQueue>()
            .AddSingleton<Correspondence>()
            .AddHostedService<ScriptedGuide>()
            .AddHostFiltering(filter =>
            {
                filter.AllowEmptyHosts = false;
                filter.AllowedHosts = ["127.0.0.1", "localhost"];
            })
            .AddSafeguards()
            .AddSingleton<ICaseBook, NoCases>()
            .AddSingleton<PhotoIntake>()
            .AddSingleton(PhraseBook.Load())
            .AddDirectLine(builder.Configuration);
        var app = builder.Build();
        app.UseHostFiltering();
        app.MapDirectLine();
        var bot = new RunningBot(app, store);
        await bot.ListenAsync(publicUrl);
        return bot;
    }

    public ValueTask DisposeAsync() => StopAsync();

    public async ValueTask StopAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    async Task ListenAsync(Uri? publicUrl)
    {
        await _app.StartAsync();
        Url = new(_app.Urls.Single());

        // The port is known only now.
        _app.Services.GetRequiredService<IOptions<FamilyGuideOptions>>().Value.Url = publicUrl ?? Url;
    }
}
