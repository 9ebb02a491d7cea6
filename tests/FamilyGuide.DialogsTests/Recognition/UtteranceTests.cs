using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.DialogsTests.Recognition;

public class UtteranceTests
{
    [Fact]
    public void A_question_is_read_as_it_was_typed() =>
        Assert.Equal(new string('a', 400), Of(new string('a', 400)));

    [Fact]
    public void Of_a_story_the_beginning_and_the_end_are_read_word_by_word()
    {
        var read = Of($"Begin {string.Concat(Enumerable.Repeat("onandon ", 1_000))}end");

        Assert.InRange(read.Length, 540, 600);
        Assert.Equal(["Begin", "end", "onandon"], read.Split(' ').Distinct().Order(StringComparer.Ordinal));
        Assert.StartsWith("Begin ", read, StringComparison.Ordinal);
        Assert.EndsWith(" end", read, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("🕊")]
    [InlineData("a🕊")]
    public void No_character_is_cut_in_two(string text)
    {
        var read = Of(text + string.Concat(Enumerable.Repeat("🕊", 500)) + "a");

        Assert.DoesNotContain(read.EnumerateRunes(), rune => rune == System.Text.Rune.ReplacementChar);
    }

    [Fact]
    public void However_long_all_of_it_is_masked_for_whoever_reads_it_elsewhere()
    {
        var typed = $"{new string('a', 4_000)} 070 123 45 67 {new string('a', 4_000)}";

        Assert.Contains("[number]", new Utterance(typed, Language.English).Redacted.Value, StringComparison.Ordinal);
    }

    static string Of(string typed) => new Utterance(typed, Language.English).Text;
}
