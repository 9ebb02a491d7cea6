using System.Diagnostics;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Reading;
using FamilyGuide.Knowledge.Search;

namespace FamilyGuide.KnowledgeTests.Search;

/// <summary>Whatever is typed, pasted or sent by an attacker is answered, and soon.</summary>
public class StrangeTextTests
{
    const int Tries = 5_000;

    static readonly LexicalSearch Search = new(new EmbeddedLibrary());

    [Fact]
    public void Any_characters_at_all_are_answered()
    {
        var random = new Random(20261123);
        for (var i = 0; i < Tries; i++)
        {
            var letters = new char[random.Next(200)];
            foreach (ref var letter in letters.AsSpan())
            {
                letter = (char)random.Next(char.MaxValue + 1);
            }

            AnswersIn(Language.All[i % Language.All.Count], new(letters));
        }
    }

    [Fact]
    public void Every_single_character_is_answered()
    {
        for (var letter = 0; letter <= char.MaxValue; letter++)
        {
            AnswersIn(Language.All[letter % Language.All.Count], $"{(char)letter}");
        }
    }

    [Theory]
    [InlineData("\uD83D")]
    [InlineData("\uDE00 camp")]
    [InlineData("camp \uD83D")]
    [InlineData("\uFFFE\uFFFF")]
    [InlineData("\0camp\0")]
    [InlineData("ﷺﷺﷺ")]
    public void Halves_of_characters_are_answered(string text) =>
        Assert.All(Language.All, language => AnswersIn(language, text));

    [Theory]
    [InlineData("a")]
    [InlineData("ﷺ")]
    [InlineData("my sister is in Roj ")]
    [InlineData("\uD800")]
    [InlineData("́")]
    public void A_hundred_kilobytes_are_answered_as_soon_as_a_sentence(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 100_000 / part.Length));
        var watch = Stopwatch.StartNew();
        foreach (var language in Language.All)
        {
            AnswersIn(language, text);
        }

        // Building the indexes included; one that read all of it would take minutes.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    static void AnswersIn(Language language, string text) =>
        Assert.All(Search.Find(text, language, most: 3), match => Assert.InRange(match.Score, double.Epsilon, 1));
}
