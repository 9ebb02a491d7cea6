using FamilyGuide.Dialogs.Safeguarding.Rules;

namespace FamilyGuide.DialogsTests.Safeguarding;

public sealed class BeginningsTests
{
    readonly Beginnings _beginnings = new();

    [Fact]
    public void Most_other_words_are_turned_away()
    {
        const int Words = 1000;
        var random = new Random(7);
        for (var i = 0; i < Words; i++)
        {
            _beginnings.AddWord(Word(random));
        }

        var near = Enumerable.Range(0, Words).Count(_ => !_beginnings.SlipsIn(Word(random)).InWords.IsEmpty);

        Assert.InRange(near, 0, Words / 4);
    }

    [Fact]
    public void Words_and_what_longer_words_begin_with_are_told_apart()
    {
        _beginnings.AddWord("smuggler");
        _beginnings.AddStart("suicid");

        Assert.Equal((false, true), AreEmpty("smugler"));
        Assert.Equal((true, false), AreEmpty("siucid"));
    }

    (bool InWords, bool InStarts) AreEmpty(string typed)
    {
        var (words, starts) = _beginnings.SlipsIn(typed);
        return (words.IsEmpty, starts.IsEmpty);
    }

    static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, 7).Select(_ => (char)('a' + random.Next(26))));
}
