using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.BotFramework;
using Microsoft.Bot.Schema;

namespace FamilyGuide.Bot.Channels.AzureBotService;

/// <summary>A message that goes out as the activity that it is in the log, with its buttons and sources.</summary>
/// <param name="Json">That activity, in UTF-8.</param>
/// <param name="Text">What it says; more than the log has where a number goes with it.</param>
/// <param name="Language">As in <see cref="ChannelMessage"/>.</param>
sealed record ActivityMessage(ReadOnlyMemory<byte> Json, string Text, string? Language)
    : ChannelMessage(Text, [], Language)
{
    public Activity ToActivity()
    {
        var activity = ActivityJson.Deserialize(Json.Span);
        activity.Text = Text;
        return activity;
    }
}
