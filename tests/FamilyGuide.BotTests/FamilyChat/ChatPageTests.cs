using FamilyGuide.BotTests.Drivers;
using FamilyGuide.BotTests.Hosting;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyGuide.BotTests.FamilyChat;

/// <summary>The real page with the real Web Chat in a real browser.</summary>
public sealed class ChatPageTests(Chromium chromium, SharedPages shared) : IClassFixture<SharedPages>
{
    static readonly ArticleId Tracing = new("trace-a-relative");

    [Theory]
    [InlineData("en")]
    [InlineData("sv")]
    [InlineData("da")]
    [InlineData("ar")]
    public async Task A_family_asks_in_its_language_and_reads_the_answer(string code)
    {
        var pages = shared.Pages;
        await using var family = await Family.WithAsync(pages, chromium);
        var language = Language.FindOrEnglish(code);
        var article = ArticleOf(pages, language);

        await family.OpensThePageAsync(language);
        await family.ChoosesAsync(language.Autonym);
        await family.SaysAsync(article.Questions[0]);
        await family.ReadsAsync(article.Title);

        Assert.Equal(language.Direction, await family.Page.GetAttributeAsync("html", "dir"));
        Assert.Equal(language.Code, await family.Page.GetAttributeAsync("html", "lang"));
        var answer = family.Page.Locator($"#chat [lang={language}][dir={language.Direction}]");
        Assert.NotEqual(0, await answer.CountAsync());
        Assert.Equal(
            article.Sources[0].Url.AbsoluteUri,
            await family.Page.Locator(".webchat__link-definitions a").First.GetAttributeAsync("href"));
    }

    [Fact]
    public async Task A_reload_keeps_what_was_said()
    {
        var pages = shared.Pages;
        await using var family = await Family.WithAsync(pages, chromium);
        var article = ArticleOf(pages, Language.English);
        await family.OpensThePageAsync();
        await family.SaysAsync(article.Questions[0]);
        await family.ReadsAsync(article.Title);

        await family.ReloadsAsync();

        await family.ReadsAsync(article.Title);
        await family.SeesOnceAsync(article.Questions[0]);
    }

    [Fact]
    public async Task A_new_tab_is_a_new_conversation()
    {
        var pages = shared.Pages;
        await using var family = await Family.WithAsync(pages, chromium);
        await family.OpensThePageAsync();
        await family.SaysAsync("Only in the first tab");
        await family.ReadsAsync("Only in the first tab");

        await family.OpensANewTabAsync();
        await family.OpensThePageAsync();

        await family.SeesNothingOfAsync("Only in the first tab");
        Assert.Empty(await family.CookiesAsync());
    }

    [Fact]
    public async Task Nothing_comes_from_elsewhere_and_the_browser_has_nothing_to_complain_about()
    {
        var pages = shared.Pages;
        await using var family = await Family.WithAsync(pages, chromium);
        await family.OpensThePageAsync(Language.Arabic);
        await family.SaysAsync(ArticleOf(pages, Language.Arabic).Questions[0]);
        await family.ReadsAsync(ArticleOf(pages, Language.Arabic).Title);

        Assert.Empty(family.ForeignRequests);
        Assert.Empty(family.Complaints);
    }

    [Fact]
    public async Task Choosing_the_pages_language_tells_the_guide_and_keeps_what_is_half_written()
    {
        var pages = shared.Pages;
        await using var family = await Family.WithAsync(pages, chromium);
        await family.OpensThePageAsync();
        await family.WritesAsync("half a sentence");

        await family.ChoosesTheLanguageAsync(Language.Swedish);

        await family.ReadsAsync(Language.Swedish.Autonym);
        await family.ReadsAsync(Say(pages, Language.Swedish, Phrase.IntroNotLawyer));
        Assert.Equal("sv", await family.Page.GetAttributeAsync("html", "lang"));
        Assert.Equal("half a sentence", await family.Page.Locator("#chat textarea[data-id]").InputValueAsync());
    }

    [Fact]
    public async Task When_the_service_comes_back_what_was_written_meanwhile_is_sent_once()
    {
        await using var pages = await RunningPages.StartAsync();
        await using var family = await Family.WithAsync(pages, chromium);
        await family.OpensThePageAsync();

        await pages.StopAsync();
        await family.SaysAsync("Which zebras sing at noon?");
        await family.SeesTheNoticeAsync(Say(pages, Language.English, Phrase.PageNoticeBusy));
        await pages.StartAgainAsync();

        await family.SeesNoNoticeAsync();
        await family.ReadsAsync(Say(pages, Language.English, Phrase.UnknownFirst)[..20]);
        await family.SeesOnceAsync("Which zebras sing at noon?");
    }

    [Fact]
    public async Task While_nothing_can_be_kept_a_family_is_told_so_in_its_language_and_loses_nothing()
    {
        await using var pages = await RunningPages.StartAsync();
        await using var family = await Family.WithAsync(pages, chromium);
        await family.OpensThePageAsync(Language.Arabic);

        pages.Store.IsUnavailable = true;
        await family.SaysAsync("كُتب حين لم يكن بالإمكان حفظ شيء");
        await family.SeesTheNoticeAsync(Say(pages, Language.Arabic, Phrase.PageNoticeBusy));
        pages.Store.IsUnavailable = false;

        await family.SeesNoNoticeAsync();
        await family.ReadsAsync(Say(pages, Language.Arabic, Phrase.UnknownFirst)[..20]);
        await family.SeesOnceAsync("كُتب حين لم يكن بالإمكان حفظ شيء");
    }

    [Fact]
    public async Task Whoever_writes_too_fast_is_told_so_and_every_message_arrives_once()
    {
        // Time stands until the family has seen the notice; then a second goes by with each refusal.
        WaitingClock clock = new();
        var second = TimeSpan.FromSeconds(1);
        await using var pages = await RunningPages.StartAsync(
            clock, ("DirectLine:Limits:MessageBurst", "1"), ("DirectLine:Limits:MessagesWaiting", "0"));
        await using var family = await Family.WithAsync(pages, chromium);
        await family.OpensThePageAsync(Language.Swedish);

        string[] said = ["Xylofonen ett", "Xylofonen två", "Xylofonen tre"];
        var (refused, kept, seen) = (0, 0, false);
        var allKept = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        family.Page.Response += (_, answer) =>
        {
            if (answer.Request.Method == "POST" && answer.Url.EndsWith("/activities", StringComparison.Ordinal))
            {
                refused += answer.Status == 429 ? 1 : 0;
                kept += answer.Status == 200 ? 1 : 0;
                if (answer.Status == 429 && Volatile.Read(ref seen))
                {
                    clock.Advance(second);
                }

                if (kept == said.Length)
                {
                    allKept.TrySetResult();
                }
            }
        };
        foreach (var text in said)
        {
            await family.SaysAsync(text);
        }

        await family.SeesTheNoticeAsync(Say(pages, Language.Swedish, Phrase.PageNoticeBusy));
        Volatile.Write(ref seen, true);
        clock.Advance(second);
        await allKept.Task.WaitAsync(TestContext.Current.CancellationToken);
        await family.SeesNoNoticeAsync();
        Assert.NotEqual(0, refused);
        foreach (var text in said)
        {
            await family.SeesOnceAsync(text);
        }
    }

    [Fact]
    public async Task Nothing_on_the_screen_tells_a_passer_by_what_it_is_about()
    {
        var pages = shared.Pages;
        await using var family = await Family.WithAsync(pages, chromium);
        await family.OpensThePageAsync();

        Assert.Equal("Guide", await family.Page.TitleAsync());
        Assert.Equal("/", new Uri(family.Page.Url).AbsolutePath);
    }

    static Article ArticleOf(RunningPages pages, Language language) =>
        pages.Services.GetRequiredService<ILibrary>().Current.Find(Tracing, language)!;

    static string Say(RunningPages pages, Language language, Phrase phrase) =>
        pages.Services.GetRequiredService<PhraseBook>().In(language).Say(phrase);
}
