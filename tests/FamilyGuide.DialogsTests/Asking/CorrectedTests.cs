using FamilyGuide.Dialogs.Asking;
using FamilyGuide.DialogsTests.Driving;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.DialogsTests.Asking;

/// <summary>Whoever got an answer that was wrong hears of it on their next visit.</summary>
public class CorrectedTests
{
    static readonly Article Entry = Some.Entry() with { Version = 3, Corrections = [Correction(2, "A."), Correction(3, "B.")] };

    [Theory]
    [InlineData("tracing@1", "Something that I told you before has been corrected. About tracing: A. B.")]
    [InlineData("tracing@2", "Something that I told you before has been corrected. About tracing: B.")]
    public void What_was_corrected_after_the_version_that_was_shown_is_told(string shown, string told)
    {
        var (entry, words) = Assert.Single(Corrected.Since([shown], Some.Stage(state: null, Entry)));

        Assert.Equal(Entry.Id, entry.Id);
        Assert.Equal(told, words);
    }

    [Theory]
    [InlineData("tracing@3")]
    [InlineData("tracing@4")]
    [InlineData("gone@1")]
    [InlineData("tracing")]
    public void Who_has_the_newest_or_an_entry_that_is_gone_is_told_nothing(string shown) =>
        Assert.Empty(Corrected.Since([shown], Some.Stage(state: null, Entry)));

    [Fact]
    public void Of_each_entry_the_version_that_was_shown_last_is_remembered() => Assert.Equal(
        ["other@1", "tracing@3"],
        Corrected.Remembering(new("tracing"), 3, ["tracing@1", "other@1"]));

    [Fact]
    public void Thirty_entries_are_remembered() => Assert.Equal(
        30, Corrected.Remembering(new("new"), 1, [.. Enumerable.Range(1, 40).Select(i => $"entry-{i}@1")]).Count);

    [Fact]
    public async Task An_answer_that_was_shown_stays_in_mind_with_its_version()
    {
        Family family = new() { Locale = "en" };
        await family.SaysAsync("Can I send a letter through the Red Cross?");

        Assert.Matches("^[a-z-]+@[0-9]+$", Assert.Single(family.State.Answered));
    }

    static Correction Correction(int version, string what) =>
        new(version, Language.All.ToDictionary(language => language, _ => what));
}
