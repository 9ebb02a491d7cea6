using System.Text;
using FamilyGuide.BotTests.Drivers;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Languages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FamilyGuide.BotTests.FamilyChat;

/// <summary>A whole guide on an old phone, with buttons, numbers and words, with scripts and without.</summary>
public sealed class GuidePageTests(Chromium chromium, SharedPages shared) : IClassFixture<SharedPages>
{
    [Theory]
    [InlineData("en", true)]
    [InlineData("en", false)]
    [InlineData("ar", true)]
    [InlineData("ar", false)]
    public async Task Seven_questions_end_in_a_plan_whose_steps_can_be_read_and_ticked_off(string code, bool withScripts)
    {
        var language = Language.FindOrEnglish(code);
        await using var family = await Family.WithAsync(
            shared.Pages,
            chromium,
            new() { JavaScriptEnabled = withScripts, ViewportSize = new() { Width = 320, Height = 640 } });
        List<string> sent = [];
        family.Page.Request += (_, request) => sent.Add($"{request.Url} {request.PostData}");
        family.Page.WebSocket += (_, socket) => socket.FrameSent += (_, frame) => sent.Add(frame.Text ?? "");
        await family.OpensThePageAsync(language);
        await family.ChoosesAsync(language.Autonym);

        await family.ChoosesAsync(Say(Phrase.GuideRepatriation, language));
        foreach (var (question, answer) in Answers(language).Index())
        {
            await family.ReadsAsync(Progress(question + 1, language));
            await family.SaysAsync(answer);
        }

        await family.ReadsAsync(Say(Phrase.PlanRepatriation, language));
        await family.ReadsAsync(Say(Phrase.PlanDoNot, language));
        await family.ChoosesAsync(Say(Phrase.PlanNext, language));
        await family.ChoosesAsync(Say(Phrase.PlanTick, language));
        await family.ReadsAsync("1. ✓");
        Assert.Empty(family.ForeignRequests);
        if (withScripts)
        {
            await TakesThePlanAlongAsync(family, sent, language);
        }
    }

    /// <summary>Prints and saves; what is typed for that goes nowhere.</summary>
    async Task TakesThePlanAlongAsync(Family family, List<string> sent, Language language)
    {
        const string Name = "quuxname";
        var sheet = family.Page.Locator("#sheet");
        await family.Page.Locator("#has-plan button").ClickAsync();
        await Expect(sheet.GetByText("✓ 1.")).ToBeVisibleAsync();
        sent.Clear();

        await sheet.Locator("input[type=date]").First.FillAsync("2026-12-31");
        await sheet.Locator("[data-blanks] input").Nth(1).FillAsync(Name);

        var neutral = await SavesAsync(family, "calendar");
        Assert.Contains(
            "DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n", neutral, StringComparison.Ordinal);
        Assert.Contains($"SUMMARY:{Say(Phrase.SheetReminder, language)}\r\n", neutral, StringComparison.Ordinal);
        await sheet.Locator("[data-open-calendar]").CheckAsync();
        var telling = await SavesAsync(family, "calendar");
        Assert.DoesNotContain(Say(Phrase.SheetReminder, language), telling, StringComparison.Ordinal);
        Assert.All(telling.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));

        var letter = await SavesAsync(family, "save-letter");
        Assert.Contains(Say(Phrase.LetterMinistry, language).Split('\n')[2], letter, StringComparison.Ordinal);
        Assert.Contains(Say(Phrase.LetterMinistry, Language.Swedish).Split('\n')[2], letter, StringComparison.Ordinal);
        Assert.Equal(2, letter.Split(Name).Length - 1);

        Assert.Contains("31", await PrintsAsync(family, "plan"), StringComparison.Ordinal);
        var printed = await PrintsAsync(family, "letter");
        Assert.Contains(Name, printed, StringComparison.Ordinal);
        Assert.DoesNotContain(Say(Phrase.PageMore, language), printed, StringComparison.Ordinal);
        Assert.Equal("", await family.Page.Locator("#paper").InnerHTMLAsync());
        Assert.Contains(
            Say(Phrase.SheetPapersItems, language).Split('\n')[0],
            await PrintsAsync(family, "papers"),
            StringComparison.Ordinal);

        Assert.Empty(sent);
        await sheet.Locator("[data-close]").ClickAsync();
        await family.SaysAsync(Say(Phrase.DeleteTitle, language));
        await family.ChoosesAsync(Say(Phrase.DeleteYes, language));
        await family.ReadsAsync(Say(Phrase.DeleteDone, language).Split('{')[0].Trim());
        await Expect(family.Page.Locator("#has-plan")).ToBeHiddenAsync();
        Assert.Equal("", await sheet.Locator("[data-plan]").InnerHTMLAsync());
        Assert.DoesNotContain(sent, text => text.Contains(Name, StringComparison.Ordinal));
    }

    static async Task<string> SavesAsync(Family family, string what)
    {
        var download = await family.Page.RunAndWaitForDownloadAsync(
            () => family.Page.Locator($"#sheet [data-{what}]").ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }

    /// <summary>What stands on the paper.</summary>
    static async Task<string> PrintsAsync(Family family, string what)
    {
        await family.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await family.Page.EvaluateAsync("window.print = () => { window.printed = document.body.innerText; }");
        await family.Page.EvaluateAsync($"document.querySelector('#sheet [data-print={what}]').click()");
        await family.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        var printed = await family.Page.EvaluateAsync<string>("printed");
        Assert.Equal("none", await family.Page.EvaluateAsync<string>("getComputedStyle(document.body).display"));
        await family.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        return printed;
    }

    static string[] Answers(Language language) => language == Language.Arabic
        ? ["١", "أم مع أطفالها", "لا", "٤", "السويد", "جدة", "لا أوراق"]
        : ["1", "a mother with her children", "no", "4", "Sweden", "grandmother", "no papers"];

    string Progress(int number, Language language) => Say(Phrase.GuideProgress, language)
        .Replace("{number}", $"{number}", StringComparison.Ordinal)
        .Split('{')[0]
        .Trim();

    string Say(Phrase phrase, Language language) =>
        shared.Pages.Services.GetRequiredService<PhraseBook>().In(language).Say(phrase);
}
