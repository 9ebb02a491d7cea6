namespace FamilyGuide.Bot.Channels.DirectLine;

/// <summary>The addresses of Direct Line 3.0.</summary>
static class DirectLineRoutes
{
    /// <summary>The name of the conversation's part of a path.</summary>
    public const string Conversation = "conversation";

    public const string Root = "/v3/directline";
    public const string Generate = $"{Root}/tokens/generate";
    public const string Refresh = $"{Root}/tokens/refresh";
    public const string Session = $"{Root}/session/getsessionid";
    public const string Conversations = $"{Root}/conversations";
    public const string OneConversation = $"{Conversations}/{{{Conversation}}}";
    public const string Activities = $"{OneConversation}/activities";
    public const string Upload = $"{OneConversation}/upload";
    public const string Stream = $"{OneConversation}/stream";
    public const string Anything = $"{Root}/{{**rest}}";
}
