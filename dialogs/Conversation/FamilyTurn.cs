using FamilyGuide.Dialogs.Asking.Gaps;
using FamilyGuide.Dialogs.Handoff;
using Microsoft.Bot.Builder;

namespace FamilyGuide.Dialogs.Conversation;

/// <summary>
/// Where a turn finds the conversation's state. The core puts it there before the turn and stores it after.
/// </summary>
public static class FamilyTurn
{
    const string Key = "FamilyGuide.FamilyState";
    const string SaidKey = "FamilyGuide.Said";
    const string GapKey = "FamilyGuide.Gap";
    const string ForgetKey = "FamilyGuide.ForgetAll";
    const string HandoffKey = "FamilyGuide.Handoff";
    const string WritingKey = "FamilyGuide.Writing";
    const string PersonKey = "FamilyGuide.PersonSpeaks";
    const string DecisionsKey = "FamilyGuide.Decisions";

    /// <summary>The state as it is now: a new one until somebody has put one there.</summary>
    public static FamilyState State(ITurnContext turnContext) =>
        turnContext.TurnState.Get<FamilyState>(Key) ?? FamilyState.New;

    public static void Put(ITurnContext turnContext, FamilyState state) => turnContext.TurnState.Set(Key, state);

    /// <summary>The question of this turn if it was not understood, as it may be counted.</summary>
    public static Gap? Gap(ITurnContext turnContext) => turnContext.TurnState.Get<Gap>(GapKey);

    /// <summary>Everything that was said before this turn's replies is to become unreadable for ever.</summary>
    public static bool ForgetsAll(ITurnContext turnContext) => turnContext.TurnState.Get<object>(ForgetKey) is not null;

    /// <summary>What this turn changes about handing over; null when nothing.</summary>
    public static HandoffChange? Handoff(ITurnContext turnContext) =>
        turnContext.TurnState.Get<HandoffChange>(HandoffKey);

    /// <summary>What the guide decided in this turn, a decision for each reply.</summary>
    public static IReadOnlyList<Decision> Decisions(ITurnContext turnContext) =>
        turnContext.TurnState.Get<List<Decision>>(DecisionsKey) ?? [];

    /// <summary>What the desk told in this turn; null when it told nothing.</summary>
    public static HandoffNews? News(ITurnContext turnContext) =>
        turnContext.TurnState.Get<Said>(SaidKey)?.Inbound.News;

    /// <summary>When we may write first, as <see cref="WritingHours"/>; null when nothing changes.</summary>
    public static string? Writing(ITurnContext turnContext) => turnContext.TurnState.Get<string>(WritingKey);

    /// <summary>A person answers the family now: the guide says only what it must.</summary>
    public static void PersonSpeaks(ITurnContext turnContext) => turnContext.TurnState.Set(PersonKey, PersonKey);

    internal static bool DoesPersonSpeak(ITurnContext turnContext) =>
        turnContext.TurnState.Get<object>(PersonKey) is not null;

    internal static void Put(ITurnContext turnContext, HandoffChange change) =>
        turnContext.TurnState.Set(HandoffKey, change);

    internal static void Add(ITurnContext turnContext, IEnumerable<Decision> decisions) =>
        turnContext.TurnState.Set<List<Decision>>(DecisionsKey, [.. Decisions(turnContext), .. decisions]);

    internal static void PutWriting(ITurnContext turnContext, string hours) =>
        turnContext.TurnState.Set(WritingKey, hours);

    internal static void ForgetAll(ITurnContext turnContext) => turnContext.TurnState.Set(ForgetKey, ForgetKey);

    internal static void Put(ITurnContext turnContext, Gap gap) => turnContext.TurnState.Set(GapKey, gap);

    /// <summary>What was said in this turn, read once by <see cref="RootDialog"/> for all dialogs.</summary>
    internal static Said Said(ITurnContext turnContext) => turnContext.TurnState.Get<Said>(SaidKey);

    internal static void Put(ITurnContext turnContext, Said said) => turnContext.TurnState.Set(SaidKey, said);
}
