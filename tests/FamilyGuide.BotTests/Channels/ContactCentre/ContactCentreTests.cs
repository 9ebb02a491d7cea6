using System.Net;
using System.Text.Json.Nodes;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.BotTests.AdvocateDesk;
using FamilyGuide.BotTests.FamilyChat;
using Microsoft.Extensions.Options;

namespace FamilyGuide.BotTests.Channels.ContactCentre;

/// <summary>An organisation's own contact centre instead of the desk.</summary>
public sealed class ContactCentreTests : IAsyncLifetime
{
    const string Question = "My grandson is in Roj, what is LVU?";

    LoopbackCentre _centre = null!;
    RunningDesk _bot = null!;
    PlainVisitor _family = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    static JsonObject Hello => new() { ["type"] = "message", ["text"] = "Hello." };

    public async ValueTask InitializeAsync()
    {
        _centre = await LoopbackCentre.StartAsync();
        _bot = await RunningDesk.StartAsync(_centre.Settings);
        _family = new(_bot.Url);
        await _family.OpensThePageAsync();
        await _family.SaysAsync(Question);
    }

    public async ValueTask DisposeAsync()
    {
        _family.Dispose();
        await _bot.DisposeAsync();
        await _centre.DisposeAsync();
    }

    [Fact]
    public async Task A_family_is_handed_over_with_what_it_allowed_and_talks_until_it_is_over()
    {
        var @case = await AsksAsync("1");

        var initiation = await _centre.NextAsync("event");
        Assert.Equal("handoff.initiate", (string?)initiation["name"]);
        Assert.Equal("en", (string?)initiation["value"]!["language"]);
        Assert.Equal("all", (string?)initiation["value"]!["sharing"]);
        Assert.Contains(Transcript(initiation), line => (string?)line!["text"] == Question);
        Assert.DoesNotContain(@case.Conversation.Value, initiation.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await _centre.TellsAsync("accepted", "Maryam"));
        await _bot.UntilSaidAsync(@case.Conversation, "Maryam is here now");
        Assert.Equal(HttpStatusCode.OK, await _centre.SaysAsync("Maryam", "Good evening. <b>How</b> are you?"));
        await _bot.UntilSaidAsync(@case.Conversation, "Good evening. <b>How</b> are you?");
        await _family.SaysAsync("we are waiting since January");
        await _centre.NextAsync("message", "we are waiting since January");
        Assert.Equal(HttpStatusCode.OK, await _centre.TellsAsync("completed"));

        await _bot.UntilSaidAsync(@case.Conversation, "Your talk with Maryam is over");
        Assert.Equal("completedSuccessfully", (string?)(await _centre.NextAsync("endOfConversation"))["code"]);
        Assert.Equal(CaseResult.Answered, (await _bot.Cases.FindAsync(@case.Id, None))!.Content.Result);
        Assert.Equal(HttpStatusCode.NotFound, await _centre.SaysAsync("Maryam", "One more thing."));
    }

    [Fact]
    public async Task What_a_family_does_not_allow_does_not_leave()
    {
        await AsksAsync("3");

        var initiation = await _centre.NextAsync("event");

        Assert.Null(initiation["attachments"]);
        Assert.Empty(initiation["value"]!["summary"]!.AsArray());
        Assert.DoesNotContain("grandson", initiation.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeated_message_is_said_once_and_typing_is_shown()
    {
        var @case = await AsksAsync("2");
        await _centre.NextAsync("event");

        await _centre.AnswersAsync(new() { ["type"] = "typing" });
        Assert.False(_bot.Get<TypingBoard>().IsTyping(@case.Conversation, Typist.Advocate));
        await _centre.SaysAsync("Maryam", "Hello.", "one");
        await _centre.SaysAsync("Maryam", "Hello.", "one");
        await _centre.AnswersAsync(new() { ["type"] = "typing" });

        Assert.True(_bot.Get<TypingBoard>().IsTyping(@case.Conversation, Typist.Advocate));
        var log = await _bot.Get<Correspondence>().ReadAsync(@case.Conversation, after: 0, most: 100, None);
        Assert.Single(log, entry => entry.Kind == EntryKind.FromAdvocate);
    }

    [Fact]
    public async Task Nobody_answers_a_family_without_the_secret_or_that_was_not_handed_over()
    {
        await AsksAsync("2");
        await _centre.NextAsync("event");
        var another = await _bot.WaitingAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await _centre.AnswersAsync(Hello, secret: "another secret"));
        Assert.Equal(HttpStatusCode.Unauthorized, await _centre.AnswersAsync(Hello, secret: ""));
        Assert.Equal(HttpStatusCode.NotFound, await _centre.AnswersAsync(
            Hello, conversation: CaseId.New().Value));
        Assert.Equal(HttpStatusCode.NotFound, await _centre.AnswersAsync(
            Hello, conversation: another.Conversation.Value));
        Assert.Equal(HttpStatusCode.BadRequest, await _centre.AnswersAsync(new() { ["text"] = "no type" }));
        Assert.Equal(HttpStatusCode.BadRequest, await _centre.SaysAsync("Maryam", new('x', 4001)));
        Assert.Equal(HttpStatusCode.BadRequest, await _centre.TellsAsync("perhaps"));
        Assert.Equal(
            HttpStatusCode.RequestEntityTooLarge, await _centre.SaysAsync("Maryam", new('x', 70_000)));
        Assert.Equal(HttpStatusCode.OK, await _centre.AnswersAsync(new() { ["type"] = "trace" }));
        Assert.All(await _bot.Cases.OpenAsync(None), open => Assert.Equal(CaseStatus.Waiting, open.Status));
    }

    [Fact]
    public async Task A_centre_that_is_down_gets_all_of_it_in_order_when_it_is_back()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            _centre.Refusals.Enqueue(HttpStatusCode.ServiceUnavailable);
        }

        await AsksAsync("1");
        await _family.SaysAsync("first I say this");
        await _family.SaysAsync("and then that");

        await _centre.NextAsync("message", "and then that");
        Assert.Equal(
            ["event", "message", "message"],
            _centre.Received.Select(one => (string?)one["type"]).Where(type => type != "typing"));
        Assert.Equal("first I say this", (string?)_centre.Received.First(one => one["text"] is not null)["text"]);
    }

    [Fact]
    public async Task A_program_that_starts_again_goes_on_where_it_was()
    {
        var @case = await AsksAsync("1");
        await _centre.NextAsync("event");
        await _centre.TellsAsync("accepted", "Maryam");
        await _bot.UntilSaidAsync(@case.Conversation, "Maryam is here now");

        await _bot.BreaksAndStartsAgainAsync();
        await _family.OpensThePageAsync();
        await _family.SaysAsync("are you still there?");

        await _centre.NextAsync("message", "are you still there?");
        Assert.Equal(HttpStatusCode.OK, await _centre.SaysAsync("Maryam", "Yes, I am."));
        await _bot.UntilSaidAsync(@case.Conversation, "Yes, I am.");
        Assert.Single(_centre.Received, one => (string?)one["type"] == "event");
    }

    [Fact]
    public async Task The_familys_stop_ends_it_there_too()
    {
        var @case = await AsksAsync("1");
        await _centre.NextAsync("event");
        await _centre.TellsAsync("accepted", "Maryam");
        await _bot.UntilSaidAsync(@case.Conversation, "Maryam is here now");

        await _family.SaysAsync("stop");

        Assert.Equal("userCancelled", (string?)(await _centre.NextAsync("endOfConversation"))["code"]);
        Assert.NotEqual(HttpStatusCode.OK, await _centre.SaysAsync("Maryam", "Wait."));
    }

    [Fact]
    public async Task Who_deletes_everything_before_it_could_be_handed_over_is_not_handed_over()
    {
        _centre.Refusals.Enqueue(HttpStatusCode.ServiceUnavailable);
        await AsksAsync("1");
        while (!_centre.Refusals.IsEmpty)
        {
            await Task.Delay(10, None);
        }

        await _family.SaysAsync("delete everything");
        await _family.SaysAsync("1");

        await _centre.NextAsync("endOfConversation");
        Assert.DoesNotContain(_centre.Received, one => (string?)one["type"] == "event");
        Assert.DoesNotContain("grandson", string.Concat(_centre.Received), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_nobody_there_can_come_the_family_is_told()
    {
        var @case = await AsksAsync("1");
        await _centre.NextAsync("event");

        Assert.Equal(HttpStatusCode.OK, await _centre.TellsAsync("failed"));

        await _bot.UntilSaidAsync(@case.Conversation, "nobody could come");
        Assert.Equal("botTimedOut", (string?)(await _centre.NextAsync("endOfConversation"))["code"]);
    }

    [Theory]
    [InlineData("ContactCentre:Secret", "short")]
    [InlineData("ContactCentre:Secret", "")]
    [InlineData("ContactCentre:Endpoint", "http://hub.example.org/")]
    [InlineData("ContactCentre:Endpoint", "")]
    public async Task Without_a_secret_or_an_encrypted_way_the_program_does_not_start(string name, string value)
    {
        var settings = _centre.Settings.Select(setting => setting.Name == name ? (name, value) : setting);

        await Assert.ThrowsAsync<OptionsValidationException>(() => RunningDesk.StartAsync(settings));
    }

    static JsonArray Transcript(JsonObject initiation)
    {
        var attachment = Assert.Single(initiation["attachments"]!.AsArray())!;
        Assert.Equal("Transcript", (string?)attachment["name"]);
        return attachment["content"]!["activities"]!.AsArray();
    }

    /// <summary>The family wants a person, and chooses what may be passed on.</summary>
    async Task<Case> AsksAsync(string choice)
    {
        await _family.SaysAsync("Can I talk to a real person please?");
        Assert.Contains("What may they see?", _family.Html, StringComparison.Ordinal);
        await _family.SaysAsync(choice);
        return Assert.Single(await _bot.Cases.OpenAsync(None));
    }
}
