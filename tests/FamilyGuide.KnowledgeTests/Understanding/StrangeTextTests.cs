using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Search;
using FamilyGuide.Knowledge.Understanding;
using FsCheck;
using FsCheck.Fluent;

namespace FamilyGuide.KnowledgeTests.Understanding;

/// <summary>Whatever is typed, pasted or sent by an attacker is answered, and no text is much work.</summary>
public class StrangeTextTests
{
    const int Tries = 5_000;

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

    /// <summary>However long a text is, only its beginning is worked on.</summary>
    [Theory]
    [InlineData("a")]
    [InlineData("ab cd ")]
    [InlineData("ﷺ")]
    [InlineData("بنتي ")]
    [InlineData("\uD800")]
    public void No_text_is_more_work_than_six_hundred_letters(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 100_000));
        foreach (var language in HeardLanguage.All)
        {
            using var letters = new Letters(text, language, longest: 600);
            var told = EmbeddedUnderstanding.Understanding.Explain(text, language);

            // Arabic has as many again for its skeletons.
            Assert.InRange(letters.Folded.Length, 0, (2 * 600) + 1);
            Assert.Equal(told.Folded, letters.Folded.ToString());
        }

        using var written = new WrittenLetters(text);
        Assert.InRange(written.Written.Length, 0, 300 + 1 + (18 * 300));
    }

    [Fact]
    public void Any_text_is_taken_in_every_language() => Prop
        .ForAll<string?>(text =>
        {
            EmbeddedUnderstanding.Understanding.GuessLanguage(text ?? "");
            foreach (var language in HeardLanguage.All)
            {
                var understood = EmbeddedUnderstanding.Understanding.Understand(text ?? "", language, most: 3);
                Assert.All(understood.Matches, match => Assert.InRange(match.Score, 0, 1));
                Assert.InRange(understood.Matches.Count, 0, 3);
            }
        })
        .QuickCheckThrowOnFailure();

    static void AnswersIn(Language language, string text) =>
        Assert.All(EmbeddedUnderstanding.Find(text, language, most: 3), match => Assert.InRange(match.Score, double.Epsilon, 1));
}
