using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Recognition.Clu;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.DialogsTests.Recognition.Clu;

public sealed class CluTextTests
{
    const string Family = "👨‍👩‍👧‍👦";

    [Theory]
    [InlineData("Where is my sister?", "Where is my sister?")]
    [InlineData("  اين اختي\n", "اين اختي")]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    public void A_question_goes_as_it_is(string typed, string sent) => Assert.Equal(sent, Of(typed));

    [Fact]
    public void What_could_tell_who_is_meant_does_not_go() => Assert.DoesNotContain("0701234567", Of("call me 0701234567"));

    [Fact]
    public void It_is_cut_between_letters_as_a_reader_sees_them()
    {
        var before = new string('a', CluText.Longest - Family.Length + 1);

        Assert.Equal(before, Of(before + Family));
        Assert.Equal(before[1..] + Family, Of(before[1..] + Family));
    }

    [Fact]
    public void Masks_that_are_longer_than_what_they_mask_do_not_make_it_too_long()
    {
        var numbers = string.Join(' ', Enumerable.Repeat("1234", 200));

        var sent = Of(numbers);

        Assert.InRange(sent.Length, 1, CluText.Longest);
        Assert.DoesNotContain("1234", sent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_the_cut_would_have_made_short_is_masked_too()
    {
        var sent = Of(new string('a', CluText.Longest - 3) + "0701234567");

        Assert.DoesNotContain("070", sent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_without_end_is_not_sent() => Assert.Equal("", Of("a" + new string('\u0301', 2000)));

    static string Of(string typed) => CluText.Of(new Utterance(typed, Language.English).Redacted);
}
