using System.Text.Json.Nodes;

namespace FamilyGuide.BotTests.AzureBotService;

/// <summary>Whoever bears a good token is answered where the channel says.</summary>
public sealed class ReplyTests(CloudBot bot) : IClassFixture<CloudBot>
{
    const string Question = "How do I report that my grandson is in Syria?";

    [Fact]
    public async Task A_question_is_answered_at_the_connector_with_a_token_from_the_login()
    {
        var activity = bot.Says(Question);
        var conversation = (string)activity["conversation"]!["id"]!;

        Assert.Equal(200, await bot.PostAsync(activity, bot.Cloud.NewToken()));

        var answer = await bot.Cloud.AnswerAsync(conversation, "report-a-relative");
        Assert.Equal("user-1", (string?)answer.Activity["recipient"]!["id"]);
        Assert.Equal(conversation, (string?)answer.Activity["conversation"]!["id"]);
        Assert.Equal("guide@bot", (string?)answer.Activity["from"]!["id"]);
        Assert.Equal("webchat", (string?)answer.Activity["channelId"]);
        var form = bot.Cloud.LoginForms.First();
        Assert.StartsWith("botframework.com&", form, StringComparison.Ordinal);
        Assert.Contains("scope=https://api.botframework.com/.default", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_asked_for_once_and_used_again()
    {
        foreach (var activity in (JsonObject[])[bot.Says(Question), bot.Says(Question)])
        {
            await bot.PostAsync(activity, bot.Cloud.NewToken());
            await bot.Cloud.AnswerAsync((string)activity["conversation"]!["id"]!, "report-a-relative");
        }

        Assert.Single(bot.Cloud.LoginForms);
    }

    [Fact]
    public async Task The_same_activity_twice_is_answered_once()
    {
        var activity = bot.Says(Question);
        var conversation = (string)activity["conversation"]!["id"]!;
        await bot.PostAsync(activity, bot.Cloud.NewToken());
        await bot.Cloud.AnswerAsync(conversation, "report-a-relative");

        Assert.Equal(200, await bot.PostAsync(activity, bot.Cloud.NewToken()));

        activity["id"] = "another";
        await bot.PostAsync(activity, bot.Cloud.NewToken());
        await bot.Cloud.AnswerAsync(conversation, "report-a-relative");
        Assert.Equal(2, bot.Cloud.Received.Count(sent =>
            sent.Conversation == conversation && Entry(sent) == "report-a-relative"));
    }

    [Fact]
    public async Task Teams_is_answered_in_its_region_and_conversation()
    {
        var url = $"{bot.Cloud.Url.OriginalString}/teams/";
        var activity = bot.Says(Question, url);
        activity["channelId"] = "msteams";
        activity["conversation"] = new JsonObject
        {
            ["conversationType"] = "personal",
            ["tenantId"] = "72f988bf-86f1-41af-91ab-2d7cd011db47",
            ["id"] = $"a:1pL6i0{Guid.NewGuid():N}@unq.gbl.spaces;messageid=1",
        };
        activity["from"] = new JsonObject { ["id"] = "29:1XJKJMvc5GBtc2JwZq0oj8tHZmzrQgFmB39ATiQWA85gQtHieVkKilBZ9XHoq9j7Zaqt7CZ-NJWi7me2kHTL3Bw", ["name"] = "Amira", ["aadObjectId"] = "7d6e9a36-2c4c-4f3b-9d4a-6a3c1c0d9b51" };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "72f988bf-86f1-41af-91ab-2d7cd011db47" } };
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<div>{Question}</div>" });
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-US", ["country"] = "US", ["platform"] = "Web", ["timezone"] = "America/Los_Angeles" });

        Assert.Equal(200, await bot.PostAsync(activity, bot.Cloud.NewToken(serviceUrl: url)));

        var answer = await bot.Cloud.AnswerAsync((string)activity["conversation"]!["id"]!, "report-a-relative");
        Assert.StartsWith("/teams/v3/conversations/", answer.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Web_chat_is_welcomed_once_when_the_person_joins()
    {
        var joined = bot.Says("");
        joined["type"] = "conversationUpdate";
        joined.Remove("text");
        joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "guide@bot" });
        var conversation = (string)joined["conversation"]!["id"]!;

        Assert.Equal(200, await bot.PostAsync(joined, bot.Cloud.NewToken()));
        var welcome = await bot.Cloud.NextAsync(conversation);
        joined["id"] = "second";
        joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "user-1" });
        Assert.Equal(200, await bot.PostAsync(joined, bot.Cloud.NewToken()));
        var question = bot.Says(Question);
        question["conversation"] = new JsonObject { ["id"] = conversation };
        await bot.PostAsync(question, bot.Cloud.NewToken());
        await bot.Cloud.AnswerAsync(conversation, "report-a-relative");

        Assert.Equal(1, bot.Cloud.Received.Count(sent =>
            sent.Conversation == conversation && sent.Text == welcome.Text));
    }

    static string? Entry(Sent sent) => (string?)sent.Activity["channelData"]?["familyGuide"]?["entry"];
}
