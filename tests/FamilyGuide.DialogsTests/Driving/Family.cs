using FamilyGuide.BotFramework;
using FamilyGuide.Dialogs;
using FamilyGuide.Dialogs.Asking.Gaps;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Knowledge;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FamilyGuide.DialogsTests.Driving;

/// <summary>A relative in one conversation with the real dialogs over the real library.</summary>
/// <remarks>
/// Between two turns everything that is remembered goes through JSON, as if the program had been restarted.
/// </remarks>
sealed class Family
{
    static readonly DateTimeOffset Spring = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);
    static readonly FakeTimeProvider Clock = new(Spring);
    static readonly ServiceProvider Services = new ServiceCollection()
        .AddSingleton<TimeProvider>(Clock)
        .AddKnowledge()
        .AddSingleton<IHandoffDesk, WrittenDesk>()
        .AddDialogs()
        .BuildServiceProvider();

    readonly TestAdapter _adapter = new(TestAdapter.CreateConversation("family"));
    readonly List<WrittenLine> _written = [];
    byte[] _family = FamilyStateJson.Write(FamilyState.New);
    string _stack = StackJson.Empty;

    public string? Locale { get; init; }

    /// <summary>The dialogs to talk to: the program's own, unless a test brings others.</summary>
    public RootDialog Guide { get; init; } = Get<RootDialog>();

    public FamilyState State
    {
        get => FamilyStateJson.Read(_family);
        init => _family = FamilyStateJson.Write(value);
    }

    /// <summary>What may be counted of the last message because it was not understood.</summary>
    public Gap? Gap { get; private set; }

    /// <summary>The last turn wanted everything before it to be forgotten.</summary>
    public bool HasForgotten { get; private set; }

    public static T Get<T>()
        where T : notnull =>
        Services.GetRequiredService<T>();

    public Task<IReadOnlyList<Activity>> OpensThePageAsync() => SendsAsync(new()
    {
        Type = ActivityTypes.ConversationUpdate,
        MembersAdded = [new("user1"), new("bot")],
    });

    public Task<IReadOnlyList<Activity>> JoinsAsync() =>
        SendsAsync(new() { Type = ActivityTypes.Event, Name = "webchat/join" });

    public Task<IReadOnlyList<Activity>> ComesBackAsync() =>
        SendsAsync(new() { Type = ActivityTypes.Event, Name = ReplyActivities.ReturnEvent });

    /// <summary>What the last turn changed about handing over.</summary>
    public HandoffChange? Handoff { get; private set; }

    /// <summary>A person answers: the desk says so, and then that it is over.</summary>
    public bool HasPerson { get; private set; }

    public async Task<IReadOnlyList<Activity>> SaysAsync(string text)
    {
        _written.Add(new((2 * _written.Count) + 2, text));
        return await SendsAsync(new() { Type = ActivityTypes.Message, Text = text });
    }

    public Task<IReadOnlyList<Activity>> HearsFromTheDeskAsync(HandoffNews news)
    {
        HasPerson = news.State is HandoffState.Accepted or HandoffState.PhotoAsked or HandoffState.PhotoOver;
        return SendsAsync(new()
        {
            Type = ActivityTypes.Event,
            Name = HandoffEventNames.HandoffStatus,
            Value = ActivityJson.Deserialize(HandoffActivities.Status(news).Span).Value,
        });
    }

    public async Task<IReadOnlyList<Activity>> SendsAsync(Activity activity)
    {
        activity.Locale = Locale;
        var stack = new KeptStack(StackJson.Read(_stack));
        await _adapter.ProcessActivityAsync(activity, async (context, cancellationToken) =>
        {
            var before = FamilyStateJson.Read(_family);
            FamilyTurn.Put(context, before.NeedsWritten ? before with { Written = [.. _written] } : before);
            if (HasPerson)
            {
                FamilyTurn.PersonSpeaks(context);
            }

            await Guide.RunAsync(context, stack, cancellationToken);
            _family = FamilyStateJson.Write(FamilyTurn.State(context));
            Gap = FamilyTurn.Gap(context);
            HasForgotten = FamilyTurn.ForgetsAll(context);
            Handoff = FamilyTurn.Handoff(context);
            HasPerson &= !HasForgotten && Handoff is not { Kind: HandoffChangeKind.Withdraw };
        });
        _stack = StackJson.Write(stack.Value);

        List<Activity> replies = [];
        while (_adapter.ActiveQueue.TryDequeue(out var reply))
        {
            replies.Add(reply);
        }

        return replies;
    }
}
