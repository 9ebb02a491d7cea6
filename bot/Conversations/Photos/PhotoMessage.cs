using System.Globalization;
using FamilyGuide.Bot.Conversations.Edge;
using FamilyGuide.Dialogs.Conversation;

namespace FamilyGuide.Bot.Conversations.Photos;

/// <summary>What stands in the log for a photo: a name of ours. The photo itself is in no message.</summary>
static class PhotoMessage
{
    /// <returns>JSON in UTF-8, without <c>id</c> and <c>timestamp</c>.</returns>
    public static ReadOnlyMemory<byte> Of(
        ConversationId conversation,
        string userId,
        string channel,
        string name,
        PhotoPlace place,
        string? clientActivityId) => FamilyMessage.Write(
            "message"u8,
            conversation,
            userId,
            channel,
            writer =>
            {
                writer.WriteString("locale"u8, place.Language);
                writer.WriteString("textFormat"u8, "plain"u8);
                writer.WriteString("text"u8, name);
                writer.WriteStartObject("channelData"u8);
                writer.WriteString(ReplyActivities.Photo, Number(place.Left));
                if (clientActivityId is not null)
                {
                    writer.WriteString("clientActivityID"u8, clientActivityId);
                }

                writer.WriteEndObject();
            });

    /// <summary>For the guide only: nobody else reads it.</summary>
    public static ReadOnlyMemory<byte> Refused(
        ConversationId conversation, string userId, string channel, PhotoOutcome refused) => FamilyMessage.Write(
            "event"u8,
            conversation,
            userId,
            channel,
            writer =>
            {
                writer.WriteString("name"u8, ReplyActivities.PhotoEvent);
                writer.WriteStartObject("channelData"u8);
                writer.WriteString(ReplyActivities.Photo, Number(refused.Left));
                writer.WriteString(ReplyActivities.PhotoRefused, refused.Fault.ToString());
                writer.WriteEndObject();
            });

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
