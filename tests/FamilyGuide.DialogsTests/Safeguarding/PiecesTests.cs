using FamilyGuide.Dialogs.Safeguarding.Net;

namespace FamilyGuide.DialogsTests.Safeguarding;

/// <summary>A long message is looked at in a few pieces, so that its length costs nothing.</summary>
public class PiecesTests
{
    [Fact]
    public void A_short_message_is_one_piece() => Assert.Equal(["where is she"], Pieces.Of("where is she"));

    [Fact]
    public void The_first_and_the_last_sentences_of_a_story_are_looked_at()
    {
        var story = "I want to die. " + string.Concat(Enumerable.Repeat("We waited for a letter. ", 200)) + "Help me now.";
        var pieces = Pieces.Of(story);

        Assert.Equal("I want to die.", pieces[0].Trim());
        Assert.EndsWith("Help me now.", pieces[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(161)]
    [InlineData(8_000)]
    [InlineData(1_000_000)]
    public void However_long_it_is_there_are_six_pieces_at_most(int length)
    {
        foreach (var letter in "a. ؟")
        {
            var pieces = Pieces.Of(new(letter, length));
            Assert.InRange(pieces.Count, 1, 6);
            Assert.All(pieces, piece => Assert.InRange(piece.Length, 1, 161));
        }
    }
}
