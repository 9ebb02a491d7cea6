using FamilyGuide.Bot.FamilyChat.Emergency;
using FamilyGuide.BotTests.Drivers;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace FamilyGuide.BotTests.FamilyChat;

/// <summary>Old phones, tired eyes, screen readers.</summary>
public sealed class ReadablePageTests(Chromium chromium, SharedPages shared) : IClassFixture<SharedPages>
{
    const string IsTooWide = "document.documentElement.scrollWidth > innerWidth";
    const string TwiceAsLarge = "document.documentElement.style.setProperty('font-size', '225%')";

    [Theory]
    [InlineData("en", true)]
    [InlineData("ar", true)]
    [InlineData("en", false)]
    [InlineData("ar", false)]
    public async Task Axe_finds_no_barrier(string code, bool withScripts)
    {
        var pages = shared.Pages;
        await using var family = await Family.WithAsync(pages, chromium);
        await TalkAsync(pages, family, Language.FindOrEnglish(code), withScripts);

        Assert.Empty(await Accessibility.FindBarriersAsync(family.Page));
    }

    [Theory]
    [InlineData("dark")]
    [InlineData("light")]
    public async Task By_night_as_by_day_letters_stand_out(string scheme)
    {
        var pages = shared.Pages;
        await using var family = await Family.WithAsync(pages, chromium);
        await family.Page.EmulateMediaAsync(new()
        {
            ColorScheme = scheme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
        });
        await TalkAsync(pages, family, Language.Swedish, withScripts: true);

        Assert.Empty(await Accessibility.FindBarriersAsync(family.Page));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_narrowest_phone_needs_no_sideways_scrolling(bool withScripts)
    {
        var pages = shared.Pages;
        await using var family = await Family.WithAsync(
            pages, chromium, new() { ViewportSize = new() { Width = 320, Height = 640 } });
        await TalkAsync(pages, family, Language.English, withScripts);

        Assert.False(await family.Page.EvaluateAsync<bool>(IsTooWide));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Letters_twice_as_large_stay_on_the_screen(bool withScripts)
    {
        var pages = shared.Pages;
        await using var family = await Family.WithAsync(pages, chromium);
        await TalkAsync(pages, family, Language.English, withScripts);

        await family.Page.EvaluateAsync(TwiceAsLarge);

        Assert.False(await family.Page.EvaluateAsync<bool>(IsTooWide));
        Assert.True(await family.Page.Locator("#chat textarea[data-id], #say").IsVisibleAsync());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task The_emergency_page_fits_the_narrowest_phone_and_its_styles_are_let_in(string code)
    {
        var pages = shared.Pages;
        await using var family = await Family.WithAsync(
            pages, chromium, new() { ViewportSize = new() { Width = 320, Height = 640 } });

        await family.OpensAsync($"/emergency?lang={code}");

        Assert.False(await family.Page.EvaluateAsync<bool>(IsTooWide));
        Assert.Equal(
            "none", await family.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.numbers')).listStyleType"));
        Assert.Empty(family.Complaints);
    }

    [Fact]
    public async Task The_file_for_when_we_are_gone_is_readable_on_the_narrowest_phone()
    {
        var pages = shared.Pages;
        await using var family = await Family.WithAsync(
            pages, chromium, new() { ViewportSize = new() { Width = 320, Height = 640 } });

        await family.Page.SetContentAsync(EmergencyFile.Write(new DateOnly(2026, 11, 26)));

        Assert.False(await family.Page.EvaluateAsync<bool>(IsTooWide));
        Assert.Equal("none", await family.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('ul')).listStyleType"));
        Assert.Empty(await Accessibility.FindBarriersAsync(family.Page));
        Assert.Empty(family.Complaints);
        Assert.Empty(family.ForeignRequests);
    }

    [Theory]
    [InlineData("/emergency?lang=ar")]
    [InlineData("/nothing?lang=da")]
    [InlineData("/plain?lang=sv")]
    public async Task Pages_without_a_conversation_have_no_barrier_either(string path)
    {
        var pages = shared.Pages;
        await using var family = await Family.WithAsync(pages, chromium);
        await family.OpensAsync(path);

        Assert.Empty(await Accessibility.FindBarriersAsync(family.Page));
    }

    static async Task TalkAsync(RunningPages pages, Family family, Language language, bool withScripts)
    {
        var article = pages.Services.GetRequiredService<ILibrary>().Current.Find(new("trace-a-relative"), language)!;
        if (withScripts)
        {
            await family.OpensThePageAsync(language);
        }
        else
        {
            await family.OpensAsync($"/plain?lang={language}");
        }

        await family.SaysAsync(article.Questions[0]);
        await family.ReadsAsync(article.Title);
    }
}
