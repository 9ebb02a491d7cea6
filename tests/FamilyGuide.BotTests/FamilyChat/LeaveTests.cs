using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FamilyGuide.BotTests.Drivers;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Languages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FamilyGuide.BotTests.FamilyChat;

/// <summary>Somebody comes into the room: what was on the screen is gone, and nothing leads back to it.</summary>
public sealed class LeaveTests(Chromium chromium, SharedPages shared) : IClassFixture<SharedPages>
{
    const string Canary = "quuxalot";

    static readonly BrowserNewContextOptions WithoutScripts = new() { JavaScriptEnabled = false };

    [Theory]
    [InlineData("en", false)]
    [InlineData("ar", true)]
    public async Task Whoever_leaves_sees_a_recipe_and_back_and_a_restored_tab_show_nothing(string code, bool withKeys)
    {
        var language = Language.FindOrEnglish(code);
        await using var family = await Family.WithAsync(shared.Pages, chromium);
        await family.OpensThePageAsync(language);
        await family.SaysAsync(Canary);
        await family.ReadsAsync(Canary);
        var remembered = await family.Page.EvaluateAsync<string>("JSON.stringify(sessionStorage)");

        await LeaveAsync(family, withKeys);

        await SeesTheRecipeAsync(family, language);
        Assert.Equal(language.Direction, await family.Page.GetAttributeAsync("html", "dir"));
        Assert.Equal("{}", await family.Page.EvaluateAsync<string>("JSON.stringify(sessionStorage)"));
        await family.Page.GoBackAsync();
        Assert.DoesNotContain(Canary, await family.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal("about:blank", family.Page.Url);

        // A browser may bring a tab back with all that it remembered.
        await family.OpensAsync(LeaveAddress);
        await family.Page.EvaluateAsync(
            "kept => Object.entries(JSON.parse(kept)).forEach(([key, value]) => sessionStorage.setItem(key, value))",
            remembered);
        await family.OpensThePageAsync(language);
        await family.SeesNothingOfAsync(Canary);
    }

    [Fact]
    public async Task The_content_is_gone_before_anything_is_asked_of_the_network()
    {
        await using var family = await Family.WithAsync(shared.Pages, chromium);
        await family.OpensThePageAsync();
        await family.SaysAsync(Canary);
        await family.ReadsAsync(Canary);

        // In the same task as the click: no frame with the content is painted after it.
        var isGone = await family.Page.EvaluateAsync<bool>(
            """
            () => {
              document.querySelector('a.leave').click();
              return getComputedStyle(document.documentElement).display === 'none'
                && document.body.children.length === 0 && document.title === '' && sessionStorage.length === 0;
            }
            """);

        Assert.True(isGone);
    }

    [Fact]
    public async Task Without_a_network_the_screen_is_empty_all_the_same()
    {
        await using var family = await Family.WithAsync(shared.Pages, chromium);
        await family.OpensThePageAsync();
        await family.SaysAsync(Canary);
        await family.ReadsAsync(Canary);
        await family.Page.Context.SetOfflineAsync(true);

        await LeaveAsync(family, withKeys: true);

        await Expect(family.Page.GetByText(Canary)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Two_shifts_or_shifts_between_letters_leave_nothing()
    {
        await using var family = await Family.WithAsync(shared.Pages, chromium);
        await family.OpensThePageAsync();

        foreach (var key in new[] { "Shift", "Shift", "a", "Shift", "b", "Shift" })
        {
            await family.Page.Keyboard.PressAsync(key);
        }

        await family.SaysAsync(Canary);
        await family.ReadsAsync(Canary);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Without_scripts_a_link_leaves_and_back_shows_nothing_that_was_written(string code)
    {
        var language = Language.FindOrEnglish(code);
        await using var family = await Family.WithAsync(shared.Pages, chromium, WithoutScripts);
        await family.OpensThePageAsync(language);
        await family.SaysAsync(Canary);
        await family.ReadsAsync(Canary);

        await LeaveAsync(family, withKeys: false);

        await SeesTheRecipeAsync(family, language);
        Assert.Empty(await family.CookiesAsync());
        await family.Page.GoBackAsync();
        Assert.DoesNotContain(Canary, await family.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_was_left_is_not_given_again_and_its_own_token_writes_no_more()
    {
        using var client = shared.Pages.Client();
        var session = await OpenAsync(client, resume: null);
        using var begin = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations");
        begin.Headers.Authorization = new("Bearer", session.GetProperty("token").GetString());
        Assert.Equal(HttpStatusCode.Created, (await client.SendAsync(begin, None)).StatusCode);
        var resume = session.GetProperty("resume").GetString();

        using var left = await client.PostAsJsonAsync("/session/end", new { resume }, None);

        Assert.Equal(HttpStatusCode.NoContent, left.StatusCode);
        var conversation = session.GetProperty("conversationId").GetString();
        using var writes = new HttpRequestMessage(
            HttpMethod.Post, $"/v3/directline/conversations/{conversation}/activities")
        {
            Content = JsonContent.Create(new { type = "message", from = new { id = "dl_x" }, text = Canary }),
        };
        writes.Headers.Authorization = begin.Headers.Authorization;
        using var refused = await client.SendAsync(writes, None);
        Assert.True(refused.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{refused.StatusCode}");
        var again = await OpenAsync(client, resume);
        Assert.NotEqual(conversation, again.GetProperty("conversationId").GetString());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("nonsense")]
    [InlineData("{\"resume\":\"forged\"}")]
    [InlineData("")]
    public async Task Whatever_is_sent_when_leaving_nobody_is_told_more_than_that_it_came(string body)
    {
        using var client = shared.Pages.Client();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer = await client.PostAsync("/session/end", content, None);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Fact]
    public async Task A_foreign_page_makes_nobody_leave()
    {
        using var client = shared.Pages.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/session/end");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(request, None)).StatusCode);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("sv")]
    [InlineData("da")]
    [InlineData("ar")]
    public async Task A_page_says_what_leaving_cannot_hide_and_the_recipe_says_nothing_of_us(string code)
    {
        using var client = shared.Pages.Client();
        var language = Language.FindOrEnglish(code);

        var explained = WebUtility.HtmlDecode(await client.GetStringAsync($"/leaving?lang={code}", None));
        using var recipe = await client.GetAsync($"/leave?lang={code}", None);
        var page = await recipe.Content.ReadAsStringAsync(None);

        Assert.All(
            Say(Phrase.LeaveCannot, language).Split('\n'),
            line => Assert.Contains(line, explained, StringComparison.Ordinal));
        Assert.Equal("\"cookies\", \"storage\"", recipe.Headers.GetValues("Clear-Site-Data").Single());
        Assert.DoesNotContain("Guide", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"/", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Syri", page, StringComparison.OrdinalIgnoreCase);
    }

    static string LeaveAddress => "/leave";

    static CancellationToken None => TestContext.Current.CancellationToken;

    static async Task LeaveAsync(Family family, bool withKeys)
    {
        if (!withKeys)
        {
            await family.Page.Locator("a.leave").ClickAsync();
            return;
        }

        foreach (var _ in Enumerable.Range(0, 3))
        {
            await family.Page.Keyboard.PressAsync("Shift");
        }
    }

    static async Task<JsonElement> OpenAsync(HttpClient client, string? resume)
    {
        using var answer = await client.PostAsJsonAsync("/session", new { locale = "en-US", resume }, None);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(None);
    }

    async Task SeesTheRecipeAsync(Family family, Language language)
    {
        await Expect(family.Page.Locator("h1")).ToHaveTextAsync(Say(Phrase.LeaveTitle, language));
        Assert.Equal(Say(Phrase.LeaveTitle, language), await family.Page.TitleAsync());
        Assert.Equal("/leave", new Uri(family.Page.Url).AbsolutePath);
        await Expect(family.Page.GetByText(Canary)).ToHaveCountAsync(0);
    }

    string Say(Phrase phrase, Language language) =>
        shared.Pages.Services.GetRequiredService<PhraseBook>().In(language).Say(phrase);
}
