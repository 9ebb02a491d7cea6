using System.Text;
using System.Text.Json;
using FamilyGuide.BotFramework;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace FamilyGuide.BotFrameworkTests;

public sealed class ActivityJsonTests
{
    [Fact]
    public void A_message_is_written_in_the_protocol_s_words_without_nulls() =>
        Assert.Equal(
            """{"type":"message","from":{"id":"family"},"text":"مرحبا å"}""",
            Text(new() { Type = "message", Text = "مرحبا å", From = new("family") }));

    [Fact]
    public void What_we_do_not_know_survives()
    {
        const string Json = """
            {"type":"message","from":{"id":"1","mood":"calm"},"attachments":[{"contentType":"x","size":3}],
            "entities":[{"type":"place","name":"Aleppo","geo":{"lat":36.2}}],"new":{"thing":[1,2]}}
            """;

        Assert.Equal(
            Json.ReplaceLineEndings(""), Text(ActivityJson.Deserialize(Encoding.UTF8.GetBytes(Json))));
    }

    [Fact]
    public void Values_are_text_numbers_or_json()
    {
        Assert.Equal("yes", Read("""{"value":"yes"}""").Value);
        Assert.Equal(3L, Read("""{"value":3}""").Value);
        Assert.Equal(0.5, Read("""{"value":0.5}""").Value);
        Assert.Equal(true, Read("""{"value":true}""").Value);
        Assert.Equal(2, ActivityJson.ValueAsJson(Read("""{"value":{"a":[1,2]}}""").Value)
            .GetProperty("a").GetArrayLength());
    }

    [Fact]
    public void An_entity_is_written_as_what_it_is()
    {
        var activity = new Activity
        {
            Type = "message",
            Entities = [new Mention { Mentioned = new("bot"), Text = "@bot" }],
        };

        Assert.Equal(
            """{"type":"message","entities":[{"mentioned":{"id":"bot"},"text":"@bot","type":"mention"}]}""",
            Text(activity));
        Assert.Equal("@bot", Read(Text(activity)).GetMentions()[0].Text);
    }

    [Fact]
    public void Objects_of_the_product_keep_their_names() =>
        Assert.Equal(
            """{"type":"event","channelData":{"Size":1},"value":{"Skill":"any","card":{"title":"t"}}}""",
            Text(new()
            {
                Type = "event",
                Value = new { Skill = "any", card = new HeroCard("t") },
                ChannelData = new { Size = 1 },
            }));

    [Fact]
    public void A_handoff_carries_its_context_and_transcript()
    {
        using var turn = Turns.Message();
        var transcript = new Transcript([new Activity { Type = "message", Text = "help" }]);

        var handoff = EventFactory.CreateHandoffInitiation(turn, new { Skill = "lawyer" }, transcript);
        var json = ActivityJson.ValueAsJson(handoff);

        Assert.Equal("handoff.initiate", json.GetProperty("name").GetString());
        Assert.Equal("lawyer", json.GetProperty("value").GetProperty("Skill").GetString());
        Assert.Equal("family", json.GetProperty("relatesTo").GetProperty("user").GetProperty("id").GetString());
        var attachment = json.GetProperty("attachments")[0];
        Assert.Equal(
            "help", attachment.GetProperty("content").GetProperty("activities")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void An_entity_has_one_type()
    {
        var entity = new Entity("mention") { Properties = new() { ["type"] = "mention", ["text"] = "@bot" } };

        Assert.Equal("@bot", entity.GetAs<Mention>().Text);
    }

    [Fact]
    public void A_mention_of_nobody_is_no_mention() =>
        Assert.False(Read("""{"entities":[{"type":"mention"}],"recipient":{"id":"bot"}}""").MentionsRecipient());

    [Fact]
    public void Channel_data_can_be_set_and_asked()
    {
        var activity = new Activity();
        ActivityJson.SetChannelData(activity, """{"clientActivityID":"abc","n":1}"""u8);

        Assert.Equal("abc", ActivityJson.ChannelDataString(activity, "clientActivityID"));
        Assert.Null(ActivityJson.ChannelDataString(activity, "n"));
        Assert.Null(ActivityJson.ChannelDataString(new(), "clientActivityID"));
        Assert.Equal(new("abc", 1), activity.GetChannelData<Data>());
        Assert.False(new Activity { ChannelData = "text" }.TryGetChannelData<Data>(out _));
    }

    [Fact]
    public void An_entity_can_be_made_of_json()
    {
        var entity = ActivityJson.EntityFrom("urgency", """{"level":2,"type":"ignored"}"""u8);

        Assert.Equal("urgency", entity.Type);
        Assert.Equal(2, ActivityJson.ValueAsJson(entity).GetProperty("level").GetInt32());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    [InlineData("{\"text\":1}")]
    [InlineData("{\"text\":\"a\",\"text\":\"b\"}")]
    [InlineData("{\"text\":\"\\ud800\"}")]
    [InlineData("{\"value\":{\"a\":\"\\ud800\"}}")]
    [InlineData("{\"entities\":[{\"type\":1}]}")]
    [InlineData("{\"channelData\":{\"a\":1,\"a\":2}}")]
    [InlineData("{} {}")]
    public void What_is_no_activity_is_always_the_same_exception(string json) =>
        Assert.ThrowsAny<JsonException>(() => Read(json));

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused() =>
        Assert.Throws<JsonException>(() => ActivityJson.Deserialize([.. "{\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8]));

    [Theory]
    [InlineData(60, true)]
    [InlineData(70, false)]
    public void Json_may_be_nested_but_not_without_end(int depth, bool isAccepted)
    {
        var json = $$"""{"value":{{new string('[', depth)}}{{new string(']', depth)}}}""";

        Assert.Equal(isAccepted, Record.Exception(() => Read(json)) is null);
    }

    static Activity Read(string json) => ActivityJson.Deserialize(Encoding.UTF8.GetBytes(json));

    static string Text(Activity activity) => Encoding.UTF8.GetString(ActivityJson.Serialize(activity));

    sealed record Data(string ClientActivityID, int N);
}
