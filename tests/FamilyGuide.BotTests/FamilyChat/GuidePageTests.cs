using FamilyGuide.BotTests.Drivers;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Languages;
using Microsoft.Extensions.DependencyInjection;

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
