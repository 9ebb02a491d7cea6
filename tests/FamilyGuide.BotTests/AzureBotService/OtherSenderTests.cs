namespace FamilyGuide.BotTests.AzureBotService;

/// <summary>An emulator with the bot's own password, and another bot, get in where a setting says so.</summary>
public sealed class OtherSenderTests(OpenBot bot) : IClassFixture<OpenBot>
{
    const string Issuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";

    [Fact]
    public async Task An_emulator_that_is_let_in_is_answered() =>
        Assert.Equal(200, await bot.PostAsync(bot.Says("hello"), Bears(LoopbackCloud.AppId)));

    [Fact]
    public async Task Another_bot_that_is_let_in_is_answered() =>
        Assert.Equal(200, await bot.PostAsync(bot.Says("hello"), Bears(OpenBot.Caller)));

    [Fact]
    public async Task A_bot_that_is_not_among_them_is_refused() => Assert.Equal(
        401, await bot.PostAsync(bot.Says("hello"), Bears("7b1d2c3e-0000-4000-8000-000000000009")));

    [Fact]
    public async Task Another_bot_is_not_answered_anywhere()
    {
        const string Elsewhere = "https://bot.example.org/api/skills/";

        Assert.Equal(403, await bot.PostAsync(bot.Says("hello", Elsewhere), Bears(OpenBot.Caller)));
    }

    [Fact]
    public async Task Another_bots_token_for_a_third_is_refused() => Assert.Equal(
        401,
        await bot.PostAsync(
            bot.Says("hello"), Bears(OpenBot.Caller).With("aud", "7b1d2c3e-0000-4000-8000-000000000009")));

    [Fact]
    public async Task Channels_still_get_in() =>
        Assert.Equal(200, await bot.PostAsync(bot.Says("hello"), bot.Cloud.NewToken()));

    /// <summary>These keys are endorsed for no channel.</summary>
    Token Bears(string appId) => bot.Cloud.NewToken(bot.Cloud.KeyWithoutEndorsements)
        .With("iss", Issuer).With("ver", "1.0").With("appid", appId).With("serviceurl", null);
}

public sealed class OpenBot : CloudBot
{
    public const string Caller = "7b1d2c3e-0000-4000-8000-000000000002";

    private protected override IEnumerable<(string Name, string Value)> More(LoopbackCloud cloud) =>
    [
        ("BotFramework__AllowEmulatorTokens", "true"),
        ("BotFramework__AllowedCallers__0", Caller),
        ("ToBotFromEmulatorOpenIdMetadataUrl", new Uri(cloud.Url, "/v1/.well-known/openidconfiguration").OriginalString),
    ];
}
