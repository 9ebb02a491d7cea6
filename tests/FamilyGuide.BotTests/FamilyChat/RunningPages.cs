using FamilyGuide.Bot;
using FamilyGuide.Bot.Channels.DirectLine;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Bot.Conversations.Edge.Limits;
using FamilyGuide.Bot.Conversations.Returning;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.FamilyChat;
using FamilyGuide.Bot.Operations;
using FamilyGuide.BotTests.Hosting;
using FamilyGuide.Dialogs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FamilyGuide.BotTests.FamilyChat;

/// <summary>The product as families meet it: pages, Direct Line, guide; only the store is in memory.</summary>
sealed class RunningPages : IAsyncDisposable
{
    readonly (string Name, string? Value)[] _settings;

    readonly WaitingClock _drainClock = new();
    readonly TimeProvider _limitClock;
    readonly TimeProvider _patience;

    WebApplication _app;
    Task? _stopping;

    RunningPages(
        MemoryStore store,
        TimeProvider limitClock,
        (string Name, string? Value)[] settings,
        TimeProvider? patience = null)
    {
        (Store, _limitClock, _settings, _patience) = (store, limitClock, settings, patience ?? TimeProvider.System);
        _app = Build(port: 0);
    }

    public MemoryStore Store { get; }

    public Uri Url { get; private set; } = new("http://localhost");

    public string Origin => Url.GetLeftPart(UriPartial.Authority);

    public IServiceProvider Services => _app.Services;

    public static Task<RunningPages> StartAsync(params (string Name, string? Value)[] settings) =>
        StartAsync(TimeProvider.System, settings);

    /// <summary>The same, and what is limited is limited by that clock.</summary>
    public static async Task<RunningPages> StartAsync(
        TimeProvider limitClock, params (string Name, string? Value)[] settings)
    {
        var pages = new RunningPages(new(TimeProvider.System), limitClock, settings);
        await pages.ListenAsync();
        return pages;
    }

    /// <summary>The same in a program whose store is out when it starts.</summary>
    public static async Task<RunningPages> StartWithoutStoreAsync()
    {
        var pages = new RunningPages(new(TimeProvider.System) { IsUnavailable = true }, TimeProvider.System, []);
        await pages.ListenAsync();
        return pages;
    }

    /// <summary>The same while no turn begins: whoever waits for an answer waits by that clock.</summary>
    public static async Task<RunningPages> StartBusyAsync(TimeProvider patience)
    {
        var pages = new RunningPages(new(TimeProvider.System) { HoldsTurns = true }, TimeProvider.System, [], patience);
        await pages.ListenAsync();
        return pages;
    }

    /// <summary>The turns that were held begin, and all that waits is answered.</summary>
    public async Task AnswerAllAsync()
    {
        Store.HoldsTurns = false;
        foreach (var conversation in await Store.FindWaitingAsync(int.MaxValue, CancellationToken.None))
        {
            using var bell = Services.GetRequiredService<Correspondence>().Watch(conversation);
            Services.GetRequiredService<TurnQueue>().Enqueue(conversation, lease: null);
            while (await Store.HasArrivalsAsync(conversation))
            {
                await bell.WaitAsync(TestContext.Current.CancellationToken);
            }
        }
    }

    /// <summary>A browser that is no browser: it follows nothing and keeps no cookies.</summary>
    public HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = Url,
    };

    /// <summary>As SIGTERM begins it: the program is on its way out until <see cref="StopAsync"/>.</summary>
    public async Task DrainAsync()
    {
        _stopping = _app.StopAsync();

        // It waits for the shortest time, and with a patience.
        await _drainClock.WaitersAsync(2);
    }

    public async Task StopAsync()
    {
        if (_stopping is null)
        {
            await DrainAsync();
        }

        _drainClock.Advance(Draining.Longest);
        await _stopping!;
        _stopping = null;
    }

    /// <summary>The same store and address, another process as it were.</summary>
    public async Task StartAgainAsync()
    {
        await _app.DisposeAsync();
        _app = Build(Url.Port);
        await ListenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _app.DisposeAsync();
    }

    WebApplication Build(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Configuration["DirectLine:Limits:StartsPerHour"] = "100000";
        foreach (var (name, value) in _settings)
        {
            builder.Configuration[name] = value;
        }

        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IConversationStore>(Store)
            .AddSingleton<IReturnBook>(Store)
            .AddSingleton<IDeliveryBook>(Store)
            .AddSingleton<ICopyBook>(Store)
            .AddSingleton<ICaseBook, NoCases>()
            .AddSingleton<IUpkeepBook>(Store)
            .AddGuide()
            .AddConversations()
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<Correspondence>(provider, _patience))
            .AddSingleton(new ReturnKey(Store, rounds: 1))
            .AddSafeguards()
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<FamilyLimits>(provider, _limitClock))
            .AddDirectLine(builder.Configuration)
            .AddFamilyChat()
            .AddDraining()
            .AddSingleton(provider =>
                new Draining(_drainClock, provider.GetRequiredService<IHostApplicationLifetime>()));
        var app = builder.Build();
        app.UseFamilyChat();
        app.UseMiddleware<QuietErrors>();
        app.UseMiddleware<RequestLimit>();
        app.UseMiddleware<DrainingAnswers>();
        app.MapDirectLine();
        app.MapFamilyChat();
        return app;
    }

    async Task ListenAsync()
    {
        await _app.StartAsync();
        Url = new(_app.Urls.Single());

        // The port is known only now.
        _app.Services.GetRequiredService<IOptions<FamilyGuideOptions>>().Value.Url = Url;
    }
}
