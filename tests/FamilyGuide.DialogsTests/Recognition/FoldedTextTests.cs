using FamilyGuide.Dialogs.Recognition;

namespace FamilyGuide.DialogsTests.Recognition;

public class FoldedTextTests
{
    [Theory]
    [InlineData("Människa!", "manniska")]
    [InlineData("HJÆLP, søster", "hjalp soster")]
    [InlineData("don’t  don't", "dont dont")]
    [InlineData("٢", "2")]
    [InlineData("2️⃣", "2")]
    [InlineData("أُرِيدُ", "اريد")]
    [InlineData("لا أريـــد", "لا اريد")]
    [InlineData("$200", "dollar 200")]
    [InlineData("\u2068112\u2069", "112")]
    [InlineData("👨‍👩‍👧 …", "")]
    [InlineData("\ud800", "")]
    [InlineData("", "")]
    public void The_same_word_is_the_same_however_it_is_written(string typed, string folded) =>
        Assert.Equal(folded, FoldedText.Of(typed).ToString());

    /// <summary>Most texts are folded letter by letter, the others as a whole.</summary>
    [Fact]
    public void A_letter_is_the_same_beside_one_that_is_rarely_written() => Assert.All(
        Enumerable.Range(0, 0x2100).Select(code => $"a{(char)code}b "),
        typed => Assert.Equal($"{FoldedText.Of(typed)} 語".Trim(), FoldedText.Of($"{typed} 語").ToString()));

    [Theory]
    [InlineData("smugler", "smuggler", true)]
    [InlineData("englsih", "english", true)]
    [InlineData("tilbakka", "tillbaka", false)]
    [InlineData("back", "pack", false)]
    [InlineData("tak", "tag", false)]
    [InlineData("svensk", "svenska", true)]
    public void One_slip_in_a_long_word_is_forgiven(string typed, string meant, bool isClose) =>
        Assert.Equal(isClose, Spelling.IsClose(typed, meant));
}
