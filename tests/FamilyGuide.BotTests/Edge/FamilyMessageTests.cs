using System.Text;
using System.Text.Json.Nodes;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Edge;
using FamilyGuide.BotTests.Hosting;
using FamilyGuide.Dialogs.Safeguarding;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyGuide.BotTests.Edge;

public class FamilyMessageTests
{
    static readonly ConversationId Conversation = ConversationId.New();
    static readonly Discretion Keeping = new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddGuide()
        .BuildServiceProvider()
        .GetRequiredService<Discretion>();

    [Fact]
    public void It_is_an_activity_of_the_family_to_the_guide()
    {
        var activity = Parse(FamilyMessage.ToActivity(Conversation, "dl_anna", "directline", Kept("Hello"), "sv", "abc"));

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
        var activity = Parse(FamilyMessage.ToActivity(Conversation, "dl_anna", "plain", Kept("Hello"), locale: null));

        Assert.False(activity.AsObject().ContainsKey("locale"));
        Assert.False(activity.AsObject().ContainsKey("channelData"));
    }

    [Fact]
    public void Whatever_the_text_it_is_clean_and_comes_back() => OddText.Check(text =>
    {
        var activity = FamilyMessage.ToActivity(Conversation, "dl_anna", "directline", Kept(text), "ar");
        return (string?)Parse(activity)["text"] == CleanText.Message(text);
    });

    [Fact]
    public void Arabic_stays_readable_and_markup_is_escaped()
    {
        var activity = FamilyMessage.ToActivity(Conversation, "dl_anna", "directline", Kept("أين</script>"), "ar");

        var json = Encoding.UTF8.GetString(activity.Span);
        Assert.Contains("أين", json, StringComparison.Ordinal);
        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unsupported_attachment_is_named_and_nothing_else()
    {
        var activity = Parse(FamilyMessage.ToActivity(
            Conversation, "dl_anna", "directline", Kept("see this"), "en", hasUnsupportedAttachment: true));

        var attachment = Assert.Single(activity["attachments"]!.AsArray())!;
        Assert.Equal(FamilyMessage.UnsupportedAttachment, (string?)attachment["name"]);
        Assert.Null(attachment["contentUrl"]);
        Assert.Null(attachment["content"]);
    }

    [Theory]
    [InlineData("I will send money to account 12345678", "I will send money to account […]", "Money")]
    [InlineData("I sent money to account 12345678", "I sent money to account […]", "Paid")]
    public void Details_of_money_are_not_kept_but_what_they_were_taken_out_for(string typed, string kept, string risk)
    {
        var activity = Parse(FamilyMessage.ToActivity(Conversation, "dl_anna", "directline", Kept(typed), "en"));

        Assert.Equal(kept, (string?)activity["text"]);
        Assert.Equal(risk, (string?)activity["channelData"]!["familyGuideStopped"]);
    }

    static KeepableText Kept(string text) => Keeping.Keep(text);

    static JsonNode Parse(ReadOnlyMemory<byte> json) => JsonNode.Parse(json.Span)!;
}
