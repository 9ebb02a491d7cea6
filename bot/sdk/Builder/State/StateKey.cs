namespace Microsoft.Bot.Builder;

/// <summary>What state is kept under; an activity without these ids has no state.</summary>
static class StateKey
{
    public static string Channel(ITurnContext turnContext) =>
        turnContext.Activity.ChannelId ?? throw Missing("channelId");

    public static string Conversation(ITurnContext turnContext) =>
        turnContext.Activity.Conversation?.Id ?? throw Missing("Conversation.Id");

    public static string User(ITurnContext turnContext) =>
        turnContext.Activity.From?.Id ?? throw Missing("From.Id");

    static InvalidOperationException Missing(string what) => new($"invalid activity-missing {what}");
}
