using System.Globalization;
using System.Text;
using FamilyGuide.Bot.Conversations.Edge;

namespace FamilyGuide.BotTests.Edge;

public class CleanTextTests
{
    [Theory]
    [InlineData("Where is my daughter?")]
    [InlineData("two\nlines\tand a tab")]
    [InlineData("أَيْنَ ابْنَتِي؟ عمرها ٧ سنوات")]
    [InlineData("خیمه‌ها")]
    [InlineData("👨‍👩‍👧‍👦 ❤️")]
    [InlineData("tel \u2067٠٩٩\u2069 and \u200Fmark")]
    [InlineData("раураl")]
    [InlineData("")]
    [InlineData(" \u200B ")]
    public void Valid_text_comes_back_exactly(string text) => Assert.Equal(text, CleanText.Message(text));

    [Theory]
    [InlineData("a\0b", "ab")]
    [InlineData("\u0001\u001Ba\u007F\u0085\u009F", "a")]
    [InlineData("a\r\nb\rc\nd", "a\nb\nc\nd")]
    [InlineData("a\uFFFF\uFFFEb", "a\uFFFD\uFFFDb")]
    [InlineData("e\u0301", "é")]
    [InlineData("e\0\u0301", "é")]
    public void Odd_text_is_repaired(string text, string expected) => Assert.Equal(expected, CleanText.Message(text));

    // Not as inline data: an attribute is stored in UTF-8, which has no halves of characters.
    [Fact]
    public void Halves_of_characters_are_replaced()
    {
        Assert.Equal("a\uFFFDb", CleanText.Message("a\uD800b"));
        Assert.Equal("\uFFFD\uFFFD", CleanText.Message("\uDC00\uD800"));
    }

    [Fact]
    public void Marks_upon_marks_are_cut_at_sixty_four()
    {
        var zalgo = "a" + new string('\u0332', 10_000) + "b";

        Assert.Equal("a" + new string('\u0332', 64) + "b", CleanText.Message(zalgo));
    }

    [Fact]
    public void Joiners_do_not_hide_marks_from_the_count()
    {
        var hidden = "a" + string.Concat(Enumerable.Repeat("\u0332\u200D", 5_000));

        Assert.Equal(65, CleanText.Message(hidden).Length);
    }

    [Fact]
    public void A_quarter_of_a_million_marks_are_cut_before_they_are_put_in_order()
    {
        var disorder = "a" + string.Concat(Enumerable.Repeat("\u0301\u0323", 130_000));

        Assert.InRange(CleanText.Message(disorder).Length, 64, 65);
    }

    [Fact]
    public void Eight_thousand_letters_are_a_message_and_one_more_is_not()
    {
        Assert.False(CleanText.IsTooLong(new string('a', 8_000)));
        Assert.True(CleanText.IsTooLong(new string('a', 8_001)));
        Assert.False(CleanText.IsTooLong(string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 8_000))));
    }

    [Fact]
    public void Emoji_joined_without_end_are_no_single_letter() =>
        Assert.True(CleanText.IsTooLong(string.Concat(Enumerable.Repeat("👩\u200D", 60_000))));

    [Theory]
    [InlineData("Anna", "Anna")]
    [InlineData("\u202Eevil\u202C.exe", "evil.exe")]
    [InlineData("a\r\nb\tc", "a b c")]
    [InlineData("  Anna \n", "Anna")]
    [InlineData("آنا‌ماری", "آنا‌ماری")]
    [InlineData("line\u2028separator", "line separator")]
    [InlineData("\u200F\u2066\u2069", "")]
    public void A_name_is_one_line_that_turns_nothing(string name, string expected) =>
        Assert.Equal(expected, CleanText.Name(name));

    [Fact]
    public void A_name_has_eighty_letters_at_most()
    {
        var name = CleanText.Name(new string('م', 10_000));

        Assert.Equal(CleanText.LongestName, new StringInfo(name).LengthInTextElements);
    }

    [Fact]
    public void Cleaning_twice_is_cleaning_once() => OddText.Check(text =>
    {
        var once = CleanText.Message(text);
        var name = CleanText.Name(text);
        return CleanText.Message(once) == once && CleanText.Name(name) == name;
    });

    [Fact]
    public void Clean_text_is_valid_and_in_composed_form() => OddText.Check(text =>
    {
        var clean = CleanText.Message(text);
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(clean)) == clean
            && clean.IsNormalized()
            && !clean.Any(unit => char.IsControl(unit) && unit is not ('\t' or '\n'));
    });

    [Fact]
    public void Cleaning_grows_no_text_beyond_three_times() => OddText.Check(text =>
        CleanText.Message(text).Length <= 3 * text.Length
        && new StringInfo(CleanText.Name(text)).LengthInTextElements <= CleanText.LongestName);
}
