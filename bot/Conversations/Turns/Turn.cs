using System.Diagnostics.CodeAnalysis;
using FamilyGuide.Bot.Conversations.Counting;
using FamilyGuide.BotFramework;
using FamilyGuide.Dialogs.Conversation;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace FamilyGuide.Bot.Conversations.Turns;

/// <summary>
/// One turn of the dialogs: an arrival in, effects out. Nothing happens outside until they are committed.
/// </summary>
sealed partial class Turn(RootDialog dialogs, WrittenLines written, Apology apology, ILogger<Turn> logger)
{
    /// <summary>An arrival that has taken the process down this often is answered with an apology, unread.</summary>
    const int MostAttempts = 3;

    static readonly TurnAdapter Adapter = new();

    [SuppressMessage(
        "Design", "CA1031", Justification = "A family hears an apology, never silence, whatever went wrong in a turn.")]
    public async Task<TurnEffects> RunAsync(Lease lease, CancellationToken cancellationToken)
    {
        var measured = MeasuredTurn.Begin(lease.Attempts);
        try
        {
            if (lease.Attempts <= MostAttempts)
            {
                var effects = await AnswerAsync(lease, cancellationToken);
                measured.End(
                    effects.Replies.Count == 0 ? MeasuredTurn.Silent : MeasuredTurn.Answered, effects.Replies.Count);
                return effects;
            }

            Log.TurnGivenUp(logger, lease.Attempts);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The message may quote what the family wrote: its kind and place are all that is kept.
            Log.TurnFailed(logger, error.GetType().Name, error.TargetSite?.Name);
        }

        // While a person answers, an apology of the guide would only disturb.
        IReadOnlyList<ReadOnlyMemory<byte>> replies = TurnGate.GuideMaySpeak(lease.Speaker)
            ? [ToJson(lease, apology.For(lease))]
            : [];
        measured.End(MeasuredTurn.Failed, replies.Count);
        return new(lease.State, replies);
    }

    async Task<TurnEffects> AnswerAsync(Lease lease, CancellationToken cancellationToken)
    {
        var state = TurnStateJson.Read(lease.State);
        var said = new List<Activity>();
        using var context = new TurnContext(Adapter, ToActivity(lease));
        context.TurnState.Add(said);
        context.TurnState.Add(state.Dialogs);
        var family = state.Family with { Channel = lease.Conversation.Channel };
        FamilyTurn.Put(context, await WithWrittenAsync(family, lease, cancellationToken));
        if (!TurnGate.GuideMaySpeak(lease.Speaker))
        {
            FamilyTurn.PersonSpeaks(context);
        }

        await dialogs.RunAsync(context, TurnState.Accessor, cancellationToken);
        var forgetsAll = FamilyTurn.ForgetsAll(context);
        var (counted, counts) = state.Counted.Count(ToCount(lease, state.Family, context));
        var after = state with
        {
            Family = FamilyTurn.State(context),
            Counted = forgetsAll ? CountedFamily.New : counted,
        };
        return new(
            TurnStateJson.Write(after),
            [.. said.Select(reply => ToJson(lease, reply))],
            GapText.Write(FamilyTurn.Gap(context)),
            forgetsAll,
            FamilyTurn.Handoff(context),
            counts)
        {
            Writing = FamilyTurn.Writing(context),
        };
    }

    /// <summary>The week is the arrival's: a turn that runs again after a crash counts the same.</summary>
    static TurnToCount ToCount(Lease lease, FamilyState before, TurnContext context)
    {
        var after = FamilyTurn.State(context);
        return new(
            Weeks.Of(lease.Arrival.Timestamp),
            IsFromFamily: lease.Arrival.Kind == EntryKind.FromFamily,
            FamilyTurn.Decisions(context),
            after.LanguageCode,
            after.Country,
            FamilyTurn.Handoff(context)?.Kind,
            FamilyTurn.News(context)?.State,
            WasPromised: before.Handoff?.PromisedMinutes is not null);
    }

    /// <summary>Whoever chooses what is passed on is shown what they wrote.</summary>
    async Task<FamilyState> WithWrittenAsync(FamilyState state, Lease lease, CancellationToken cancellationToken) =>
        state.NeedsWritten
            ? state with { Written = await written.ReadAsync(lease.Conversation, cancellationToken) }
            : state;

    /// <summary>The arrival, with everything that a client must not decide put in by us.</summary>
    static Activity ToActivity(Lease lease)
    {
        var activity = ActivityJson.Deserialize(lease.Arrival.Activity.Span);
        var (id, channel, user, _, _, _, _) = lease.Conversation;
        activity.Id = id.ActivityId(lease.Arrival.Sequence);
        activity.Timestamp = lease.Arrival.Timestamp;
        activity.ChannelId = channel;
        activity.Conversation = new() { Id = id.Value };
        activity.From = new() { Id = user, Role = RoleTypes.User };
        activity.Recipient = new() { Id = TurnActivities.GuideId, Role = RoleTypes.Bot };
        activity.Locale ??= lease.Conversation.Locale;
        return activity;
    }

    static ReadOnlyMemory<byte> ToJson(Lease lease, Activity reply)
    {
        var (id, channel, user, _, _, _, _) = lease.Conversation;
        reply.Id = null;
        reply.Timestamp = null;
        reply.ServiceUrl = null;
        reply.ChannelId = channel;
        reply.Conversation = new() { Id = id.Value };
        reply.From = new() { Id = TurnActivities.GuideId, Role = RoleTypes.Bot };
        reply.Recipient = new() { Id = user, Role = RoleTypes.User };

        // Readers never see a hidden arrival, so they would wait in vain for what a welcome replies to.
        reply.ReplyToId = lease.Arrival.Kind == EntryKind.Hidden ? null : id.ActivityId(lease.Arrival.Sequence);
        return ActivityJson.Serialize(reply);
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "TurnFailed: {Kind} in {Method}")]
        public static partial void TurnFailed(ILogger logger, string kind, string? method);

        [LoggerMessage(2, LogLevel.Error, "TurnGivenUp after {Attempts} attempts")]
        public static partial void TurnGivenUp(ILogger logger, int attempts);
    }
}
