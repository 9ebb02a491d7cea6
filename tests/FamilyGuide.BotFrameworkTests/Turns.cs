using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace FamilyGuide.BotFrameworkTests;

/// <summary>Turns without a conversation.</summary>
static class Turns
{
    public static TurnContext Of(Activity activity) => new(new TestAdapter(), activity);

    public static TurnContext Message(string text = "hello") => Of(new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        Id = "1",
        ChannelId = "test",
        From = new("family"),
        Recipient = new("bot"),
        Conversation = new(id: "conversation"),
    });
}
