using Microsoft.Bot.Builder;

namespace FamilyGuide.Dialogs.Conversation;

/// <summary>
/// Where a turn finds the conversation's state. The core puts it there before the turn and stores it after.
/// </summary>
public static class FamilyTurn
{
    const string Key = "FamilyGuide.FamilyState";

    /// <summary>The state as it is now: a new one until somebody has put one there.</summary>
    public static FamilyState State(ITurnContext turnContext) =>
        turnContext.TurnState.Get<FamilyState>(Key) ?? FamilyState.New;

    public static void Put(ITurnContext turnContext, FamilyState state) => turnContext.TurnState.Set(Key, state);
}
