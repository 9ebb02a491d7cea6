using FamilyGuide.Dialogs.Asking.Gaps;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.YourData;
using FamilyGuide.DialogsTests.Driving;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.DialogsTests.Asking.Gaps;

/// <summary>A question that was not understood may be counted; what its writer told may not be kept for it.</summary>
public class GapTests
{
    [Fact]
    public async Task Of_a_question_that_is_not_understood_only_words_of_our_own_content_are_left()
    {
        var gap = await AfterAsync("my neighbour Zebediah Quux says the parrot needs vaccination before the journey, 0701234567");

        Assert.NotNull(gap);
        Assert.Equal(Language.English, gap.Language);
        Assert.Contains("vaccination", gap.Words);
        Assert.DoesNotContain(gap.Words, word => word is "zebediah" or "quux" or "parrot" or "0701234567" or "number");
        Assert.Equal(gap.Words.Order(StringComparer.Ordinal), gap.Words);
        Assert.InRange(gap.Words.Count, 1, 8);
    }

    [Theory]
    [InlineData("where is my daughter")]
    [InlineData("hello")]
    [InlineData("I don't want to live any more")]
    [InlineData("can I send her money")]
    [InlineData("my son died yesterday in the camp")]
    [InlineData("is my sister on your list")]
    [InlineData("zzkqx wqqzt")]
    public async Task What_is_answered_stopped_or_dangerous_is_no_gap(string text) => Assert.Null(await AfterAsync(text));

    [Fact]
    public async Task Nothing_is_counted_before_the_person_has_allowed_it_nor_after_they_have_taken_it_back()
    {
        const string NotKnown = "my neighbour Zebediah Quux says the parrot needs vaccination before the journey";
        Family family = new();
        await family.OpensThePageAsync();

        var asked = (await family.SaysAsync(NotKnown))[^1];
        Assert.Null(family.Gap);
        Assert.Contains("Let it be counted when you have no answer", asked.Text, StringComparison.Ordinal);

        await family.SaysAsync("Let it be counted when you have no answer");
        var again = (await family.SaysAsync(NotKnown))[^1];
        Assert.NotNull(family.Gap);
        Assert.DoesNotContain("Let it be counted", again.Text, StringComparison.Ordinal);

        await family.SaysAsync("what I allow");
        await family.SaysAsync("Don't count my questions any more");
        await family.SaysAsync(NotKnown);
        Assert.Null(family.Gap);
    }

    [Fact]
    public async Task Whoever_is_asked_once_whether_it_may_be_counted_is_not_asked_again()
    {
        Family family = new();
        await family.OpensThePageAsync();
        await family.SaysAsync("my neighbour Zebediah Quux says the parrot needs vaccination before the journey");

        var again = (await family.SaysAsync("my neighbour Zebediah Quux says the parrot needs vaccination before the journey"))[^1];

        Assert.DoesNotContain("Let it be counted", again.Text, StringComparison.Ordinal);
    }

    static async Task<Gap?> AfterAsync(string text)
    {
        Family family = new() { State = FamilyState.New with { Allowed = [Purpose.Counting] } };
        await family.OpensThePageAsync();
        await family.SaysAsync(text);
        return family.Gap;
    }
}
