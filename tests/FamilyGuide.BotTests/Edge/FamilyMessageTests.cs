using System.Text;
using System.Text.Json.Nodes;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Edge;

namespace FamilyGuide.BotTests.Edge;

public class FamilyMessageTests
{
    static readonly ConversationId Conversation = ConversationId.New();

    [Fact]
    public void It_is_an_activity_of_the_family_to_the_guide()
    {
        var activity = Parse(FamilyMessage.ToActivity(Conversation, "dl_anna", "directline", "Hello", "sv", "abc"));

        var expected = $$$"""
            {"type":"message","channelId":"directline","from":{"id":"dl_anna","role":"user"},
            "recipient":{"id":"guide","role":"bot"},"conversation":{"id":"{{{Conversation}}}"},"locale":"sv",
            "textFormat":"plain","text":"Hello","channelData":{"clientActivityID":"abc"}}
            """;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), activity), activity.ToJsonString());
    }

    [Fact]
    public void What_is_not_known_is_not_said()
    {
        var activity = Parse(FamilyMessage.ToActivity(Conversation, "dl_anna", "plain", "Hello", locale: null));

        Assert.False(activity.AsObject().ContainsKey("locale"));
        Assert.False(activity.AsObject().ContainsKey("channelData"));
    }

    [Fact]
    public void Whatever_the_text_it_is_clean_and_comes_back() => OddText.Check(text =>
    {
        var activity = FamilyMessage.ToActivity(Conversation, "dl_anna", "directline", text, "ar");
        return (string?)Parse(activity)["text"] == CleanText.Message(text);
    });

    [Fact]
    public void Arabic_stays_readable_and_markup_is_escaped()
    {
        var activity = FamilyMessage.ToActivity(Conversation, "dl_anna", "directline", "أين</script>", "ar");

        var json = Encoding.UTF8.GetString(activity.Span);
        Assert.Contains("أين", json, StringComparison.Ordinal);
        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unsupported_attachment_is_named_and_nothing_else()
    {
        var activity = Parse(FamilyMessage.ToActivity(
            Conversation, "dl_anna", "directline", "see this", "en", hasUnsupportedAttachment: true));

        var attachment = Assert.Single(activity["attachments"]!.AsArray())!;
        Assert.Equal(FamilyMessage.UnsupportedAttachment, (string?)attachment["name"]);
        Assert.Null(attachment["contentUrl"]);
        Assert.Null(attachment["content"]);
    }

    static JsonNode Parse(ReadOnlyMemory<byte> json) => JsonNode.Parse(json.Span)!;
}
