namespace FamilyGuide.BotTests.AzureBotService;

/// <summary>Whoever isn't the Azure Bot Service gets nothing in, and makes us call nobody (catalogue S-01).</summary>
public sealed class BadTokenTests(CloudBot bot) : IClassFixture<CloudBot>
{
    public static TheoryData<string> Rows => [.. BadTokens.Names];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_bad_token_is_refused(string name)
    {
        var activity = bot.Says("hello");

        var status = await bot.PostAsync(activity, BadTokens.Apply(name, bot.Cloud, activity));

        Assert.True(status is 401 or 403 or 431, $"{status}");
    }

    [Fact]
    public void There_are_enough_rows() => Assert.True(BadTokens.Names.Count() >= 60, $"{BadTokens.Names.Count()}");

    [Fact]
    public async Task Bad_tokens_call_nobody_and_a_good_one_still_gets_in()
    {
        // Once somebody was answered, the bot has its own token and needs no other.
        var first = bot.Says("hello");
        await bot.PostAsync(first, bot.Cloud.NewToken());
        await bot.Cloud.NextAsync((string)first["conversation"]!["id"]!);
        var (fetched, logins) = (bot.Cloud.KeysFetched, bot.Cloud.LoginForms.Count);
        var conversations = new List<string?>();
        foreach (var name in BadTokens.Names)
        {
            var activity = bot.Says("How do I report that my grandson is in Syria?");
            conversations.Add((string?)activity["conversation"]!["id"]);
            await bot.PostAsync(activity, BadTokens.Apply(name, bot.Cloud, activity));
        }

        var good = bot.Says("How do I report that my grandson is in Syria?");
        Assert.Equal(200, await bot.PostAsync(good, bot.Cloud.NewToken()));
        await bot.Cloud.NextAsync((string)good["conversation"]!["id"]!);

        Assert.DoesNotContain(bot.Cloud.Received, sent => conversations.Contains(sent.Conversation));
        Assert.True(bot.Cloud.KeysFetched <= fetched + 1, "An invented key id makes us fetch once at most.");
        Assert.Equal(logins, bot.Cloud.LoginForms.Count);
    }

    [Fact]
    public async Task Strangers_make_us_fetch_keys_once_a_minute_at_most()
    {
        await bot.PostAsync(bot.Says("hello"), bot.Cloud.NewToken());
        var fetched = bot.Cloud.KeysFetched;

        for (var attempt = 0; attempt < 20; attempt++)
        {
            var token = bot.Cloud.NewToken(bot.Cloud.StrangersKey).WithHeader("kid", $"invented-{attempt}");
            Assert.Equal(401, await bot.PostAsync(bot.Says("hello"), token));
        }

        Assert.True(bot.Cloud.KeysFetched <= fetched + 1);
    }

    [Fact]
    public async Task A_new_key_of_the_bot_framework_is_found_when_it_first_signs()
    {
        await using var fresh = new CloudBot();
        await fresh.InitializeAsync();
        await fresh.PostAsync(fresh.Says("hello"), fresh.Cloud.NewToken());
        using var key = new CloudKey("channels-new", "webchat");
        fresh.Cloud.Published.Add(key);

        Assert.Equal(200, await fresh.PostAsync(fresh.Says("hello"), fresh.Cloud.NewToken(key)));
        Assert.Equal(2, fresh.Cloud.KeysFetched);
    }

    [Fact]
    public async Task While_the_keys_cannot_be_read_the_channel_is_told_to_come_back()
    {
        await using var fresh = new CloudBot();
        await fresh.InitializeAsync();
        fresh.Cloud.HidesKeys = true;
        Assert.Equal(503, await fresh.PostAsync(fresh.Says("hello"), fresh.Cloud.NewToken()));

        fresh.Cloud.HidesKeys = false;

        Assert.Equal(200, await fresh.PostAsync(fresh.Says("hello"), fresh.Cloud.NewToken()));
    }
}
