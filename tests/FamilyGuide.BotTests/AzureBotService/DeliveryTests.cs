using System.Text.Json.Nodes;
using FamilyGuide.BotTests.Storage;
using FamilyGuide.BotTests.WholeProgram;
using Microsoft.AspNetCore.Http;

namespace FamilyGuide.BotTests.AzureBotService;

/// <summary>What is said goes out after the request, and comes through what breaks in between.</summary>
public sealed class DeliveryTests(CloudBot bot) : IClassFixture<CloudBot>
{
    const string Question = "How do I report that my grandson is in Syria?";
    const string Entry = "report-a-relative";

    static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_channel_has_its_answer_before_the_family_has_theirs()
    {
        var activity = bot.Says(Question);
        using var gate = new SemaphoreSlim(0);
        bot.Cloud.Holds[IdOf(activity)] = gate;

        Assert.Equal(200, await bot.PostAsync(activity, bot.Cloud.NewToken()));

        gate.Release();
        Assert.NotNull(await bot.Cloud.AnswerAsync(IdOf(activity), Entry));
    }

    [Fact]
    public async Task A_connector_that_asks_for_time_gets_it()
    {
        var activity = bot.Says(Question);
        var times = Refuse(activity, times: 1, StatusCodes.Status429TooManyRequests, retryAfter: 2);

        await bot.PostAsync(activity, bot.Cloud.NewToken());
        await bot.Cloud.AnswerAsync(IdOf(activity), Entry);

        Assert.True(times[1] - times[0] >= TimeSpan.FromSeconds(1.9), $"{times[1] - times[0]}");
    }

    [Fact]
    public async Task A_connector_that_is_down_gets_everything_in_order_afterwards()
    {
        var activity = bot.Says(Question);
        Refuse(activity, times: 3, StatusCodes.Status503ServiceUnavailable);

        await bot.PostAsync(activity, bot.Cloud.NewToken());

        await bot.Cloud.AnswerAsync(IdOf(activity), Entry);
        string?[] said = [.. bot.Cloud.Received.Where(sent => sent.Conversation == IdOf(activity)).Select(sent => sent.Text)];
        Assert.True(said.Length >= 2, "A welcome comes before the answer.");
        Assert.Equal(said, said.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Whoever_left_is_not_called_again_until_they_write()
    {
        var activity = bot.Says(Question);
        var times = Refuse(activity, times: 1, StatusCodes.Status403Forbidden);
        await bot.PostAsync(activity, bot.Cloud.NewToken());
        await WaitUntilAsync(() => times.Count == 1);

        // Something of another conversation comes and goes meanwhile.
        var other = bot.Says(Question);
        await bot.PostAsync(other, bot.Cloud.NewToken());
        await bot.Cloud.AnswerAsync(IdOf(other), Entry);
        Assert.Single(times);

        activity["id"] = "they are back";
        await bot.PostAsync(activity, bot.Cloud.NewToken());
        await bot.Cloud.AnswerAsync(IdOf(activity), Entry);
    }

    [Fact]
    public async Task What_was_not_sent_when_the_program_was_killed_is_sent_by_the_next()
    {
        using var folder = new TemporaryFolder();
        await using var cloud = await LoopbackCloud.StartAsync();
        await using var first = await StartedProgram.StartAsync(
            None, [.. cloud.Settings, ("FAMILYGUIDE_DATA", folder.Path)]);
        var activity = CloudBot.Says(cloud, Question);
        var arrived = new TaskCompletionSource();
        cloud.Refuses = (_, context) =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            arrived.TrySetResult();
            return true;
        };
        Assert.Equal(200, await CloudBot.PostAsync(first, activity, $"Bearer {cloud.NewToken()}"));
        await arrived.Task.WaitAsync(None);
        await first.DieAsync();
        cloud.Refuses = null;

        await using var second = await StartedProgram.StartAsync(
            None, [.. cloud.Settings, ("FAMILYGUIDE_DATA", folder.Path)]);

        Assert.NotNull(await cloud.AnswerAsync(IdOf(activity), Entry));
    }

    [Fact]
    public async Task Everything_is_deleted_and_that_is_confirmed_where_they_wrote()
    {
        var activity = bot.Says("delete everything");
        await bot.PostAsync(activity, bot.Cloud.NewToken());
        var asked = await bot.Cloud.NextAsync(IdOf(activity), sent => Actions(sent).Any());
        activity["id"] = "2";
        activity["text"] = Actions(asked).First();

        await bot.PostAsync(activity, bot.Cloud.NewToken());

        Assert.NotNull(await bot.Cloud.NextAsync(IdOf(activity), sent => sent.Text != asked.Text));
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task In_a_group_nothing_is_said_but_that_others_read_along(string kind)
    {
        var activity = bot.Says(Question);
        activity["conversation"]!["conversationType"] = kind;

        Assert.Equal(200, await bot.PostAsync(activity, bot.Cloud.NewToken()));

        var other = bot.Says(Question);
        await bot.PostAsync(other, bot.Cloud.NewToken());
        await bot.Cloud.AnswerAsync(IdOf(other), Entry);
        var said = Assert.Single(bot.Cloud.Received, sent => sent.Conversation == IdOf(activity));
        Assert.Contains("In a group others read along", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_else_reads_is_said_first_and_a_number_leads_to_the_page()
    {
        var activity = bot.Says("come back later");
        await bot.PostAsync(activity, bot.Cloud.NewToken());

        await bot.Cloud.NextAsync(
            IdOf(activity), sent => sent.Text?.Contains("read by Microsoft", StringComparison.Ordinal) is true);
        await bot.Cloud.NextAsync(
            IdOf(activity),
            sent => sent.Text?.Contains(new Uri(bot.Program.Url, "return").OriginalString, StringComparison.Ordinal) is true);
    }

    static string IdOf(JsonObject activity) => (string)activity["conversation"]!["id"]!;

    static IEnumerable<string> Actions(Sent sent) => sent.Activity["suggestedActions"]?["actions"]?.AsArray()
        .Select(action => (string)action!["value"]!) ?? [];

    static async Task WaitUntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), None);
        }
    }

    /// <summary>The Connector refuses a conversation's first messages.</summary>
    /// <returns>When it was called for that conversation.</returns>
    List<DateTimeOffset> Refuse(JsonObject activity, int times, int status, int? retryAfter = null)
    {
        var calls = new List<DateTimeOffset>();
        bot.Cloud.Refuses = (sent, context) =>
        {
            if (sent.Conversation != IdOf(activity))
            {
                return false;
            }

            calls.Add(DateTimeOffset.UtcNow);
            if (calls.Count > times)
            {
                return false;
            }

            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = retryAfter?.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return true;
        };
        return calls;
    }
}
