using System.Net;
using FamilyGuide.Bot.AdvocateDesk;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Duty;
using FamilyGuide.Bot.AdvocateDesk.Sessions;
using FamilyGuide.Bot.Channels;
using FamilyGuide.Bot.Channels.DirectLine;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Counting;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.FamilyChat;
using FamilyGuide.Bot.Operations;
using FamilyGuide.Bot.Storage;
using FamilyGuide.BotFramework;
using FamilyGuide.BotTests.Hosting;
using FamilyGuide.BotTests.Storage;
using FamilyGuide.BotTests.WholeProgram;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Knowledge.Articles;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FamilyGuide.BotTests.AdvocateDesk;

/// <summary>Both apps over a real SQLite file: the family's pages and the desk.</summary>
sealed class RunningDesk : IAsyncDisposable
{
    readonly TemporaryFolder _folder = new();

    readonly (string Name, string? Value)[] _settings;
    readonly IQuestionRecognizer? _recognizer;
    readonly TimeProvider? _clock;

    WebApplication _app;

    RunningDesk(
        IEnumerable<(string Name, string? Value)> settings,
        IQuestionRecognizer? recognizer = null,
        TimeProvider? clock = null)
    {
        (_recognizer, _clock) = (recognizer, clock);
        _settings = [.. settings];
        (Url, DeskUrl) = StartedProgram.FreeAddresses();
        _app = Build();
    }

    public Uri Url { get; }

    public Uri DeskUrl { get; }

    public string DataFolder => Path.Combine(_folder.Path, "data");

    public IServiceProvider Services => _app.Services;

    public CaseDesk Cases => Get<CaseDesk>();

    public static async Task<RunningDesk> StartAsync(params IEnumerable<(string Name, string? Value)> settings)
    {
        var desk = new RunningDesk(settings);
        await desk._app.StartAsync();
        return desk;
    }

    /// <summary>A program that understands by something else.</summary>
    public static async Task<RunningDesk> UnderstandingByAsync(
        IQuestionRecognizer recognizer, IEnumerable<(string Name, string? Value)> settings)
    {
        var desk = new RunningDesk(settings, recognizer);
        await desk._app.StartAsync();
        return desk;
    }

    /// <summary>A program whose time passes when a test says so.</summary>
    public static async Task<RunningDesk> AtAsync(TimeProvider clock)
    {
        var desk = new RunningDesk([], clock: clock);
        await desk._app.StartAsync();
        return desk;
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>The program goes without a word, and another one takes its place over the same file.</summary>
    public async Task BreaksAndStartsAgainAsync()
    {
        await StopAsync();
        _app = Build();
        await _app.StartAsync();
    }

    /// <summary>What the desk knows of who is there; the program looks every two seconds.</summary>
    public Task LooksAsync() => Get<DutyBoard>().LookAsync(default);

    public async Task<Uri> InvitationAsync(params StaffRole[] roles)
    {
        await using var scope = Services.CreateAsyncScope();
        var secret = await scope.ServiceProvider.GetRequiredService<Invitations>()
            .MakeAsync(new() { Roles = roles }, default);
        return new(DeskUrl, $"/invitation/{secret}");
    }

    /// <summary>Somebody at the desk, signed in.</summary>
    public async Task<Advocate> AdvocateAsync(string name, params StaffRole[] roles)
    {
        var advocate = new Advocate(this, name);
        await advocate.AcceptsAsync(await InvitationAsync(roles is [] ? [StaffRole.Advocate] : roles));
        return advocate;
    }

    /// <summary>The same without typing anything: an account that is made once, and a new session.</summary>
    public async Task<Advocate> SignedInAsync(string name, params StaffRole[] roles)
    {
        var member = await Get<StaffBook>().FindByLoginAsync(name, default);
        if (member is null)
        {
            member = new() { Login = name, Name = name, Roles = roles, SecurityStamp = name };
            await Get<StaffBook>().KeepAsync(member, default);
        }

        var advocate = new Advocate(this, name);
        var secret = await Get<DeskSessions>().BeginAsync(member, default);
        advocate.Cookies.Add(DeskUrl, new Cookie("desk", secret));
        return advocate;
    }

    /// <summary>Waits until it stands in a conversation.</summary>
    public async Task UntilSaidAsync(ConversationId conversation, string words)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var cancellationToken = patience.Token;
        var correspondence = Get<Correspondence>();
        using var bell = correspondence.Watch(conversation);
        while (!(await correspondence.ReadAsync(conversation, after: 0, most: 500, cancellationToken))
            .Any(entry => ActivityJson.Deserialize(entry.Activity.Span).Text?.Contains(
                words, StringComparison.Ordinal) is true))
        {
            await bell.WaitAsync(cancellationToken);
        }
    }

    /// <summary>A family that waits, made without a browser.</summary>
    public async Task<Case> WaitingAsync(
        Lane lane = Lane.Advocate, Severity severity = Severity.Ordinary, string language = "en")
    {
        var conversation = new NewConversation(ConversationId.New(), "directline", "dl_family", language);
        var correspondence = Get<Correspondence>();
        await correspondence.StartAsync(conversation, default);
        using var bell = correspondence.Watch(conversation.Id);
        await correspondence.WaitForReplyAsync(bell, after: 0, default);
        return await AsksAsync(conversation.Id, lane, severity, language);
    }

    /// <summary>A family whose case is closed wants a person once more.</summary>
    public Task<Case> AsksAgainAsync(ConversationId conversation) =>
        AsksAsync(conversation, Lane.Advocate, Severity.Ordinary, "en");

    async Task<Case> AsksAsync(ConversationId conversation, Lane lane, Severity severity, string language)
    {
        var store = Get<IConversationStore>();
        var arrival = new Arrival(
            conversation,
            RandomName.New(),
            """{"type":"message","text":"a secret before the hand-off"}"""u8.ToArray());
        var lease = await store.LeaseAsync(conversation, default);
        while (lease is not null)
        {
            // What the desk told meanwhile.
            (_, lease) = await store.CommitAsync(lease, new(lease.State, []), default);
        }

        (_, lease) = await store.AcceptAsync(arrival, default);
        await store.CommitAsync(
            lease!,
            new(lease!.State, [], Handoff: HandoffChange.Ask(new()
            {
                Lane = lane,
                Severity = severity,
                Reason = severity == Severity.Urgent ? "Suicide" : HandoffRequest.Asked,
                Language = language,
                Sharing = Sharing.All,
                Summary = ["Where=Roj"],
            })),
            default);
        return (await Cases.OpenAsync(default)).Single(@case => @case.Conversation == conversation);
    }

    /// <summary>What so many families did in a week, as if their turns had counted it.</summary>
    public async Task CountsAsync(params (CountedOnce Count, int Families)[] counts)
    {
        var conversation = new NewConversation(ConversationId.New(), "directline", "dl_family", "en");
        var store = Get<IConversationStore>();
        var (_, lease) = await store.CreateAsync(conversation, "{}"u8.ToArray(), default);
        await store.CommitAsync(
            lease!,
            new(default, [], Counts: [.. counts.SelectMany(one => Enumerable.Repeat(one.Count, one.Families))]),
            default);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }

    /// <summary>At once: nothing that is under way is waited for.</summary>
    async Task StopAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration["FamilyGuide:Url"] = Url.OriginalString;
        builder.Configuration["FamilyGuide:DeskUrl"] = DeskUrl.OriginalString;
        builder.Configuration["FAMILYGUIDE_DATA"] = DataFolder;
        builder.Configuration["DirectLine:Limits:StartsPerHour"] = "100000";
        foreach (var (name, value) in _settings)
        {
            builder.Configuration[name] = value;
        }

        builder.AddListeners();
        builder.Services
            .AddGuide()
            .AddStorage(builder.Configuration)
            .AddConversations()
            .AddUpkeep(builder.Configuration)
            .AddDirectLine(builder.Configuration)
            .AddFamilyChat()
            .AddAdvocateDesk(builder.Configuration)
            .AddMessagingChannels(builder.Configuration)
            .AddDraining();
        if (_recognizer is not null)
        {
            builder.Services.AddSingleton(_recognizer);
        }

        if (_clock is not null)
        {
            builder.Services.AddSingleton(_clock);
        }

        var app = builder.Build();
        app.UseListeners();
        app.UseFamilyChat();
        app.UseMiddleware<QuietErrors>();
        app.MapWhen(context => context.IsForDesk(), desk => desk.MapDesk());
        app.MapDirectLine();
        app.MapMessagingChannels();
        app.MapFamilyChat();
        return app;
    }
}
