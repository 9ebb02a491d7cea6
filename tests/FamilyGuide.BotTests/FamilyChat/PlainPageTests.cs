using FamilyGuide.BotTests.Drivers;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace FamilyGuide.BotTests.FamilyChat;

/// <summary>The chat in a browser that runs no scripts.</summary>
public sealed class PlainPageTests(Chromium chromium, SharedPages shared) : IClassFixture<SharedPages>
{
    static readonly BrowserNewContextOptions WithoutScripts = new() { JavaScriptEnabled = false };

    [Theory]
    [InlineData("en")]
    [InlineData("sv")]
    [InlineData("da")]
    [InlineData("ar")]
    public async Task Without_scripts_the_page_leads_to_the_same_answer(string code)
    {
        var pages = shared.Pages;
        await using var family = await Family.WithAsync(pages, chromium, WithoutScripts);
        var language = Language.FindOrEnglish(code);
        var article = ArticleOf(pages, language);

        await family.OpensThePageAsync(language);
        await family.ChoosesAsync(language.Autonym);
        await family.SaysAsync(article.Questions[0]);
        await family.ReadsAsync(article.Title);

        Assert.EndsWith("#latest", family.Page.Url, StringComparison.Ordinal);
        Assert.Equal(language.Direction, await family.Page.GetAttributeAsync("html", "dir"));
        var source = family.Page.Locator(".sources a").First;
        Assert.Equal(article.Sources[0].Url.AbsoluteUri, await source.GetAttributeAsync("href"));
        Assert.Equal("noopener noreferrer", await source.GetAttributeAsync("rel"));
        Assert.Empty(family.ForeignRequests);
    }

    [Fact]
    public async Task There_is_one_cookie_and_it_ends_with_the_browser()
    {
        var pages = shared.Pages;
        await using var family = await Family.WithAsync(pages, chromium, WithoutScripts);
        await family.OpensThePageAsync();

        var cookie = Assert.Single(await family.CookieJarAsync());
        Assert.Equal(("guide", "/plain", true), (cookie.Name, cookie.Path, cookie.HttpOnly));
        Assert.Equal(SameSiteAttribute.Strict, cookie.SameSite);
        Assert.Equal(-1, cookie.Expires);
    }

    [Fact]
    public async Task The_longest_conversation_weighs_less_than_30_KB()
    {
        var pages = shared.Pages;
        await using var family = await Family.WithAsync(pages, chromium, WithoutScripts);
        await family.OpensThePageAsync(Language.Arabic);
        var heaviest = 0L;
        family.Page.Response += (_, answer) =>
        {
            if (answer.Headers.TryGetValue("content-length", out var length))
            {
                heaviest = Math.Max(heaviest, long.Parse(length, System.Globalization.CultureInfo.InvariantCulture));
            }
        };

        foreach (var article in pages.Services.GetRequiredService<ILibrary>().Current.In(Language.Arabic).Take(12))
        {
            await family.SaysAsync(article.Questions[0]);
        }

        Assert.InRange(heaviest, 1, 30 * 1024);
        var earlier = family.Page.Locator("a[href*=before]");
        await earlier.ClickAsync();
        Assert.Contains("before=", family.Page.Url, StringComparison.Ordinal);
        Assert.NotEqual(0, await family.Page.Locator(".log > li").CountAsync());
    }

    [Fact]
    public async Task The_language_menu_tells_the_guide()
    {
        var pages = shared.Pages;
        await using var family = await Family.WithAsync(pages, chromium, WithoutScripts);
        await family.OpensThePageAsync();

        await family.ChoosesTheLanguageAsync(Language.Danish);

        await family.ReadsAsync(Language.Danish.Autonym);
        Assert.Equal("da", await family.Page.GetAttributeAsync("html", "lang"));
    }

    static Article ArticleOf(RunningPages pages, Language language) =>
        pages.Services.GetRequiredService<ILibrary>().Current.Find(new("trace-a-relative"), language)!;
}
