using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Safeguarding.Rules;

namespace FamilyGuide.DialogsTests.Safeguarding;

/// <summary>The tables by which words are found say the same as comparing each with each.</summary>
public sealed class LexiconTests
{
    const string Letters = "abcdefghijåöمتقن";

    [Theory]
    [InlineData("die")]
    [InlineData("hurt")]
    [InlineData("drown")]
    [InlineData("suicide")]
    [InlineData("drunkna")]
    [InlineData("smuggler")]
    [InlineData("انتحار")]
    [InlineData("aaaaaa")]
    [InlineData("abcde")]
    public void A_word_is_found_with_any_one_slip_of_the_finger(string word)
    {
        var (lexicon, slot) = Lexicon(word);

        Assert.Equal(0, SlipsIn(lexicon, word, slot));
        Assert.All(
            SlipsOf(word).Where(typed => typed != word && typed.Length > 2),
            typed => Assert.True(SlipsIn(lexicon, typed, slot) == 1, typed));
    }

    [Theory]
    [InlineData("drown")]
    [InlineData("suicid")]
    [InlineData("smuggl")]
    [InlineData("انتحار")]
    public void So_is_what_longer_words_begin_with_unless_the_slip_is_in_its_first_letter(string start)
    {
        var (lexicon, slot) = Lexicon($"{start}*");

        Assert.Equal(0, SlipsIn(lexicon, $"{start}xyz", slot));
        Assert.All(
            SlipsOf(start).Where(typed => typed[0] == start[0] && typed != start),
            typed => Assert.True(SlipsIn(lexicon, $"{typed}xyz", slot) is 0 or 1, typed));
    }

    [Fact]
    public void Of_words_that_are_much_alike_just_those_are_found_that_are_one_slip_away()
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            string[] words = [.. Enumerable.Range(0, 12).Select(_ => Word(random, shortest: 3)).Distinct()];
            var lexicon = new Lexicon();
            var slots = Array.ConvertAll(words, word => lexicon.SlotOf([RuleWord.Parse(word)]));
            for (var i = 0; i < 30; i++)
            {
                var typed = Word(random, shortest: 2);
                Assert.Equal(
                    Array.ConvertAll(words, word => Expected(typed, word)),
                    Array.ConvertAll(slots, slot => SlipsIn(lexicon, typed, slot)));
            }
        }
    }

    [Theory]
    [InlineData("i want to drown", 0)]
    [InlineData("i wan tto drown", 1)]
    [InlineData("i wantto drown", 0)]
    [InlineData("i want to dro wn", 1)]
    [InlineData("i wan tto dro wn", 2)]
    [InlineData("dro wn dro wn dro wn", 3)]
    public void Two_words_that_a_pattern_has_side_by_side_are_not_one_that_was_torn(string typed, int torn)
    {
        var lexicon = new Lexicon();
        _ = new Pattern("want to drown", line: 1, new WordSets(), lexicon);

        using DifferentWords words = new([.. typed.Split(' ')], lexicon, stretch: 8);

        Assert.Equal(torn, words.TornTogether);
    }

    [Fact]
    public void Torn_words_count_together_when_they_are_near_each_other()
    {
        var lexicon = new Lexicon();
        _ = new Pattern("drown", line: 1, new WordSets(), lexicon);
        string[] far = [.. Enumerable.Repeat("and", 200)];

        using DifferentWords words = new(["dro", "wn", .. far, "dro", "wn", "dro", "wn"], lexicon, stretch: 8);

        Assert.Equal(2, words.TornTogether);
    }

    static (Lexicon Lexicon, int Slot) Lexicon(string word)
    {
        var lexicon = new Lexicon();
        return (lexicon, lexicon.SlotOf([RuleWord.Parse(word)]));
    }

    /// <summary>With how many slips a typed word fills a place; null when it doesn't.</summary>
    static int? SlipsIn(Lexicon lexicon, string typed, int slot)
    {
        using HitList hits = new();
        lexicon.LookUp(typed, hits);
        var at = hits.SlotsIn(0, hits.Count).IndexOf((ushort)slot);
        return at < 0 ? null : hits.HitsIn(0, hits.Count)[at].Slips;
    }

    static int? Expected(string typed, string word) =>
        typed == word ? 0 : Spelling.IsOneSlipAway(typed, word) ? 1 : null;

    /// <summary>Of two letters, so that most words are near others.</summary>
    static string Word(Random random, int shortest) =>
        string.Concat(Enumerable.Range(0, random.Next(shortest, 9)).Select(_ => (char)('a' + random.Next(2))));

    /// <summary>One letter more, fewer or other, or two neighbours swapped, at every place.</summary>
    static IEnumerable<string> SlipsOf(string word)
    {
        for (var i = 0; i <= word.Length; i++)
        {
            foreach (var letter in Letters)
            {
                yield return word.Insert(i, letter.ToString());
                if (i < word.Length)
                {
                    yield return word[..i] + letter + word[(i + 1)..];
                }
            }

            if (i < word.Length)
            {
                yield return word.Remove(i, 1);
            }

            if (i + 1 < word.Length)
            {
                yield return word[..i] + word[i + 1] + word[i] + word[(i + 2)..];
            }
        }
    }
}
