using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FamilyGuide.Bot.Conversations.Returning;
using FamilyGuide.BotTests.Drivers;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Languages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FamilyGuide.BotTests.FamilyChat;

/// <summary>A number is made on one phone and typed on another one.</summary>
public sealed class ReturnPageTests : IClassFixture<ReturnPages>
{
    const string Canary = "quuxalot";

    static readonly ViewportSize Small = new() { Width = 320, Height = 640 };

    readonly Chromium _chromium;
    readonly ReturnPages _shared;

    public ReturnPageTests(Chromium chromium, ReturnPages shared)
    {
        (_chromium, _shared) = (chromium, shared);
        shared.LetGuessesBeForgotten();
    }

    static CancellationToken None => TestContext.Current.CancellationToken;

    PhraseBook Phrases => _shared.Pages.Services.GetRequiredService<PhraseBook>();

    [Theory]
    [InlineData("en", true)]
    [InlineData("ar", true)]
    [InlineData("ar", false)]
    public async Task The_own_number_brings_everything_back_on_another_phone_once_it_is_asked_for(
        string code, bool withScripts)
    {
        var language = Language.FindOrEnglish(code);
        var (own, _) = await MakeNumbersAsync(language, withScripts);
        await using var elsewhere = await Family.WithAsync(_shared.Pages, _chromium, Phone(withScripts));

        await TypeAsync(elsewhere, language, own);

        await elsewhere.ReadsAsync(Say(language, Phrase.ReturnGreeting));
        await elsewhere.SeesNothingOfAsync(Canary);
        await elsewhere.ReloadsAsync();
        await elsewhere.ReadsAsync(Say(language, Phrase.ReturnGreeting));
        await elsewhere.SeesNothingOfAsync(Canary);
        await elsewhere.Page.Locator("#earlier button, main > .notice a").ClickAsync();
        await elsewhere.ReadsAsync(Canary);
        await elsewhere.SaysAsync("quuxagain");
        await elsewhere.ReadsAsync("quuxagain");
        Assert.Empty(elsewhere.ForeignRequests);
    }

    [Theory]
    [InlineData("en", true)]
    [InlineData("ar", false)]
    public async Task The_second_number_opens_a_chat_that_looks_used_and_says_nothing(string code, bool withScripts)
    {
        var language = Language.FindOrEnglish(code);
        var (_, other) = await MakeNumbersAsync(language, withScripts);
        await using var elsewhere = await Family.WithAsync(_shared.Pages, _chromium, Phone(withScripts));

        await TypeAsync(elsewhere, language, other);

        await elsewhere.ReadsAsync(Say(language, Phrase.ReturnGreeting));
        await elsewhere.Page.Locator("#earlier button, main > .notice a").ClickAsync();
        await elsewhere.ReadsAsync(Say(language, Phrase.TopicsTitle));
        await elsewhere.SeesNothingOfAsync(Canary);
    }

    [Fact]
    public async Task A_number_with_a_mistake_and_one_of_nobody_are_told_apart_and_stay_to_be_mended()
    {
        await using var family = await Family.WithAsync(_shared.Pages, _chromium, Phone(withScripts: true));
        await family.OpensAsync("/return?lang=en");
        var number = family.Page.Locator("#number");

        await number.FillAsync("0418 553 261");
        await number.PressAsync("Enter");

        await Expect(family.Page.Locator("#notice")).ToHaveTextAsync(Say(Language.English, Phrase.ReturnMisread));
        await Expect(number).ToHaveValueAsync("0418 553 261");
        await number.FillAsync(ReturnCode.New().Spaced());
        await number.PressAsync("Enter");
        await Expect(family.Page.Locator("#notice")).ToHaveTextAsync(Say(Language.English, Phrase.ReturnUnknown));
    }

    [Fact]
    public async Task The_numbers_are_nowhere_once_the_part_of_the_page_is_closed()
    {
        await using var family = await Family.WithAsync(_shared.Pages, _chromium, Phone(withScripts: true));
        await family.OpensThePageAsync();
        var (own, other) = await MakeNumbersAsync(family);

        await family.Page.Locator("#numbers [data-close]").ClickAsync();

        var all = await family.Page.ContentAsync()
            + await family.Page.EvaluateAsync<string>("JSON.stringify([sessionStorage, localStorage])");
        Assert.DoesNotContain(own, all, StringComparison.Ordinal);
        Assert.DoesNotContain(other, all, StringComparison.Ordinal);
        await Expect(family.Page.Locator("#chat")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_way_out_is_there_while_the_numbers_are_shown()
    {
        await using var family = await Family.WithAsync(_shared.Pages, _chromium, Phone(withScripts: true));
        await family.OpensThePageAsync();
        var (own, _) = await MakeNumbersAsync(family);

        await family.Page.Locator("a.leave").ClickAsync();

        await Expect(family.Page.GetByRole(AriaRole.Heading)).ToHaveTextAsync(
            Say(Language.English, Phrase.LeaveTitle));
        await Expect(family.Page.GetByText(own)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_left_comes_back_by_the_number_and_the_tab_that_was_left_does_not()
    {
        using var client = _shared.Pages.Client();
        var session = await OpenAsync(client, resume: null);
        using var begin = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations");
        begin.Headers.Authorization = new("Bearer", session.GetProperty("token").GetString());
        await client.SendAsync(begin, None);
        var resume = session.GetProperty("resume").GetString();
        using var made = await client.PostAsJsonAsync("/session/code", new { resume }, None);
        var own = (await made.Content.ReadFromJsonAsync<JsonElement>(None)).GetProperty("own").GetString();
        await client.PostAsJsonAsync("/session/end", new { resume }, None);

        using var returned = await client.PostAsJsonAsync("/session/return", new { number = own }, None);

        Assert.Equal(HttpStatusCode.OK, returned.StatusCode);
        var back = await returned.Content.ReadFromJsonAsync<JsonElement>(None);
        var conversation = session.GetProperty("conversationId").GetString();
        Assert.Equal(conversation, back.GetProperty("conversationId").GetString());
        var tab = await OpenAsync(client, resume);
        Assert.NotEqual(conversation, tab.GetProperty("conversationId").GetString());
    }

    [Theory]
    [InlineData("/session/return")]
    [InlineData("/session/code")]
    [InlineData("/return")]
    public async Task Another_site_can_neither_type_a_number_nor_have_one_made(string path)
    {
        using var client = _shared.Pages.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = path == "/return"
                ? new FormUrlEncodedContent([new("number", ReturnCode.New().Digits)])
                : JsonContent.Create(new { number = ReturnCode.New().Digits }),
        };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await client.SendAsync(request, None);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_browser_that_does_not_say_where_it_comes_from_must_bring_the_forms_own_cookie()
    {
        using var client = _shared.Pages.Client();
        using var without = await client.PostAsync(
            "/return", new FormUrlEncodedContent([new("number", "1"), new("proof", "")]), None);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/return")
        {
            Content = new FormUrlEncodedContent([new("number", "1"), new("proof", "abc")]),
        };
        request.Headers.Add("Cookie", "form=abc");

        using var with = await client.SendAsync(request, None);

        Assert.Equal(HttpStatusCode.Forbidden, without.StatusCode);

        // It is read now: and what was typed is no number.
        Assert.Equal(HttpStatusCode.BadRequest, with.StatusCode);
        Assert.Contains(
            Say(Language.English, Phrase.ReturnMisread), await with.Content.ReadAsStringAsync(None),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("nonsense")]
    [InlineData("{\"resume\":\"forged\"}")]
    public async Task A_tab_without_a_conversation_gets_no_number(string body)
    {
        using var client = _shared.Pages.Client();

        using var answer = await client.PostAsync(
            "/session/code", new StringContent(body, null, "application/json"), None);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    static BrowserNewContextOptions Phone(bool withScripts) =>
        new() { ViewportSize = Small, JavaScriptEnabled = withScripts };

    static async Task TypeAsync(Family family, Language language, string number)
    {
        await family.OpensAsync($"/return?lang={language}");
        await family.Page.Locator("#number").FillAsync(number);
        await family.Page.Locator("#return button").ClickAsync();
    }

    static async Task<(string Own, string Other)> MakeNumbersAsync(Family family)
    {
        await family.Page.Locator(".menu summary").ClickAsync();
        await family.Page.Locator(".menu a[href*='/plain/code']").ClickAsync();
        await family.Page.Locator("[data-make], main > form button").ClickAsync();
        await Expect(family.Page.Locator("[data-own]")).Not.ToBeEmptyAsync();
        return (
            await family.Page.Locator("[data-own]").InnerTextAsync(),
            await family.Page.Locator("[data-other]").InnerTextAsync());
    }

    async Task<(string Own, string Other)> MakeNumbersAsync(Language language, bool withScripts)
    {
        await using var family = await Family.WithAsync(_shared.Pages, _chromium, Phone(withScripts));
        await family.OpensThePageAsync(language);
        await family.SaysAsync(Canary);
        await family.ReadsAsync(Canary);
        return await MakeNumbersAsync(family);
    }

    string Say(Language language, Phrase phrase) => Phrases.In(language).Say(phrase);

    static async Task<JsonElement> OpenAsync(HttpClient client, string? resume)
    {
        using var answer = await client.PostAsJsonAsync("/session", new { resume }, None);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(None);
    }
}
