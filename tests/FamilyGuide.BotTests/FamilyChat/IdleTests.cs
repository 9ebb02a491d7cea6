using System.Net;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.Bot.Conversations.Returning;
using FamilyGuide.BotTests.Drivers;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Languages;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;


namespace FamilyGuide.BotTests.FamilyChat;

/// <summary>The phone was put down, and somebody else picks it up.</summary>
public sealed class IdleTests(Chromium chromium, SharedPages shared) : IClassFixture<SharedPages>
{
    const string Canary = "quuxalot";
    const long FiveMinutes = 5 * 60_000;

    static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_five_minutes_without_a_touch_nothing_is_shown_until_somebody_asks()
    {
        await using var family = await Family.WithAsync(shared.Pages, chromium);
        await family.Page.Clock.InstallAsync();
        await family.OpensThePageAsync();
        await family.SaysAsync(Canary);
        await family.ReadsAsync(Canary);
        await family.Page.Clock.RunForAsync(FiveMinutes - 30_000);
        await family.ReadsAsync(Canary);

        await family.Page.Clock.RunForAsync(60_000);

        await Expect(family.Page.Locator("#cover")).ToBeVisibleAsync();
        await Expect(family.Page.GetByText(Canary).First).ToBeHiddenAsync();
        await family.Page.Locator("#cover [data-close]").ClickAsync();
        await family.ReadsAsync(Canary);
    }

    [Fact]
    public async Task A_tab_that_is_opened_again_later_begins_hidden()
    {
        await using var family = await Family.WithAsync(shared.Pages, chromium);
        await family.OpensThePageAsync();
        await family.SaysAsync(Canary);
        await family.ReadsAsync(Canary);
        await LetTimePassAsync(family);

        await family.ReloadsAsync();

        await Expect(family.Page.Locator("#cover")).ToBeVisibleAsync();
        await Expect(family.Page.Locator("#chat")).ToBeHiddenAsync();
        await family.Page.Locator("#cover [data-close]").ClickAsync();
        await family.ReadsAsync(Canary);
    }

    [Fact]
    public async Task Who_has_a_number_must_type_it_and_the_tab_knows_nothing_more()
    {
        await using var family = await Family.WithAsync(shared.Pages, chromium);
        await family.OpensThePageAsync(Language.Arabic);
        await family.SaysAsync(Canary);
        await family.ReadsAsync(Canary);
        await family.Page.Locator(".menu summary").ClickAsync();
        await family.Page.Locator(".menu a[href*='/plain/code']").ClickAsync();
        await family.Page.Locator("[data-make]").ClickAsync();
        await Expect(family.Page.Locator("[data-own]")).Not.ToBeEmptyAsync();
        var own = await family.Page.Locator("[data-own]").InnerTextAsync();
        await LetTimePassAsync(family);

        await family.Page.EvaluateAsync("dispatchEvent(new Event('visibilitychange'))");

        await Expect(family.Page.Locator("#number")).ToBeVisibleAsync();
        Assert.Equal("{}", await family.Page.EvaluateAsync<string>("JSON.stringify(sessionStorage)"));
        await family.Page.GoBackAsync();
        await family.SeesNothingOfAsync(Canary);
        await family.OpensAsync("/return?lang=ar");
        await family.Page.Locator("#number").FillAsync(own);
        await family.Page.Locator("#return button").ClickAsync();
        await family.Page.Locator("#earlier button").ClickAsync();
        await family.ReadsAsync(Canary);
    }

    [Fact]
    public async Task Without_scripts_who_comes_after_five_minutes_sees_nothing_until_they_ask()
    {
        var id = await BegunAsync();
        using var client = shared.Pages.Client();

        using var hidden = await GetAsync(client, "/plain?lang=en", CookieOf(id, TimeSpan.FromMinutes(6)));

        Assert.Equal(HttpStatusCode.SeeOther, hidden.StatusCode);
        var cookies = CookiesOf(hidden);
        using var cover = await GetAsync(client, "/plain?lang=en", cookies);
        var html = await cover.Content.ReadAsStringAsync(None);
        Assert.DoesNotContain(Canary, html, StringComparison.Ordinal);
        Assert.Contains(Say(Phrase.ReturnHidden), html, StringComparison.Ordinal);
        using var asked = await GetAsync(client, "/plain?lang=en&all=1", cookies);
        using var shown = await GetAsync(client, "/plain?lang=en", CookiesOf(asked));
        Assert.Contains(Canary, await shown.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_who_has_a_number_must_type_it()
    {
        var id = await BegunAsync();
        await shared.Pages.Services.GetRequiredService<ReturnDesk>().MakeAsync(id, None);
        using var client = shared.Pages.Client();

        using var answer = await GetAsync(client, "/plain?lang=en", CookieOf(id, TimeSpan.FromMinutes(6)));

        Assert.Equal("/return?lang=en", answer.Headers.Location?.ToString());
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("guide=;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_scripts_who_comes_within_five_minutes_sees_everything()
    {
        var id = await BegunAsync();
        using var client = shared.Pages.Client();

        using var answer = await GetAsync(client, "/plain?lang=en", CookieOf(id, TimeSpan.FromMinutes(4)));

        Assert.Contains(Canary, await answer.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
    }

    static Task LetTimePassAsync(Family family) => family.Page.EvaluateAsync(
        "ago => sessionStorage.setItem('touched', String(Date.now() - ago))", FiveMinutes + 1_000);

    static async Task<HttpResponseMessage> GetAsync(HttpClient client, string path, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", cookie);
        return await client.SendAsync(request, None);
    }

    static string CookiesOf(HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));

    string CookieOf(ConversationId id, TimeSpan ago)
    {
        var tokens = shared.Pages.Services.GetRequiredService<AccessTokens>();
        return $"guide={tokens.Mint(TokenPurpose.Plain, id, "dl_somebody", TokenLifetimes.Plain - ago)}";
    }

    string Say(Phrase phrase) =>
        shared.Pages.Services.GetRequiredService<PhraseBook>().In(Language.English).Say(phrase);

    async Task<ConversationId> BegunAsync()
    {
        var id = ConversationId.New();
        var correspondence = shared.Pages.Services.GetRequiredService<Correspondence>();
        await correspondence.StartAsync(new(id, "directline", "dl_somebody", "en-US"), None);
        await correspondence.AcceptAsync(
            new(id, "said", System.Text.Encoding.UTF8.GetBytes($$"""{"type":"message","text":"{{Canary}}"}""")), None);
        return id;
    }
}
