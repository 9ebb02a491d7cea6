using FamilyGuide.BotTests.Drivers;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Languages;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyGuide.BotTests.FamilyChat;

/// <summary>"Delete everything", in a real browser.</summary>
public sealed class DeleteTests(Chromium chromium, SharedPages shared) : IClassFixture<SharedPages>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_taps_delete_everything_and_a_proof_is_all_that_is_left(bool withScripts)
    {
        const string Canary = "quuxalot";
        await using var family = await Family.WithAsync(
            shared.Pages, chromium, new() { JavaScriptEnabled = withScripts });
        await family.OpensThePageAsync();
        await family.SaysAsync(Canary);
        await family.ReadsAsync(Canary);

        await family.SaysAsync("delete everything");
        await family.ChoosesAsync(Say(Phrase.DeleteYes));

        await family.ReadsAsync(Say(Phrase.DeleteDone)[..30]);
        await family.ReloadsAsync();
        await family.ReadsAsync(Say(Phrase.DeleteDone)[..30]);
        await family.SeesNothingOfAsync(Canary);
        await family.SaysAsync("what do you know about me?");
        await family.ReadsAsync(Say(Phrase.KnownHeading));
    }

    string Say(Phrase phrase) =>
        shared.Pages.Services.GetRequiredService<PhraseBook>().In(Language.English).Say(phrase);
}
