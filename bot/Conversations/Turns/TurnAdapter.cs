using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace FamilyGuide.Bot.Conversations.Turns;

/// <summary>
/// Takes what the guide says in a turn and keeps it until the turn is committed; nothing leaves earlier.
/// </summary>
/// <remarks>A trace is for developers: Microsoft's dialogs send the state of the conversation as one.</remarks>
sealed class TurnAdapter : BotAdapter
{
    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        turnContext.TurnState.Get<List<Activity>>()
            .AddRange(activities.Where(activity => activity.Type != ActivityTypes.Trace));

        // A reply's name is its place in the log, which it gets with the commit.
        return Task.FromResult(Array.ConvertAll(activities, _ => new ResourceResponse()));
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What was said to a family stays as it was said.");

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What was said to a family stays as it was said.");
}
