using FamilyGuide.Dialogs.Safeguarding.Rules;

namespace FamilyGuide.DialogsTests.Safeguarding;

public sealed class BeginningsTests
{
    const string Letters = "abcdefghijåöموتقن";

    readonly Beginnings _beginnings = new();

    [Theory]
    [InlineData("suicide")]
    [InlineData("drunkna")]
    [InlineData("smuggler")]
    [InlineData("انتحار")]
    [InlineData("aaaaaa")]
    [InlineData("abcde")]
    public void No_slip_of_the_finger_is_turned_away(string word)
    {
        _beginnings.Add(word);

        Assert.All(
            SlipsOf(word).Where(typed => typed.Length >= Beginnings.Letters),
            typed => Assert.True(_beginnings.MayBeNear(typed), typed));
    }

    [Fact]
    public void Most_other_words_are_turned_away()
    {
        const int Words = 1000;
        var random = new Random(7);
        for (var i = 0; i < Words; i++)
        {
            _beginnings.Add(Word(random));
        }

        Assert.InRange(Enumerable.Range(0, Words).Count(_ => _beginnings.MayBeNear(Word(random))), 0, Words / 4);
    }

    static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, 7).Select(_ => (char)('a' + random.Next(26))));

    /// <summary>One letter more, fewer or other, or two neighbours swapped, at every place.</summary>
    static IEnumerable<string> SlipsOf(string word)
    {
        yield return word;
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
