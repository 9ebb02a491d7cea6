using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Understanding;

namespace FamilyGuide.Dialogs.Recognition;

/// <summary>
/// Which language a message is written in. In doubt it stays the one that is spoken: changing it is for the person.
/// </summary>
/// <remarks>
/// Of 1,278 sentences in Latin letters that were written apart, 24 looked most like another language; by 0.3 it was
/// 11, by 0.6 three, all of them Danish that could be Norwegian.
/// </remarks>
sealed class LanguageGuess(IUnderstanding understanding)
{
    /// <summary>A text of another language, or of none, looks like none of ours.</summary>
    const double Least = -0.3;

    /// <summary>How far the next language must be behind.</summary>
    const double Margin = 0.3;

    /// <summary>The same from where we speak to where we don't, and between neighbours in two words.</summary>
    const double WideMargin = 0.6;

    /// <summary>
    /// Half of all short sentences are good Danish and good Norwegian; who reads one reads the other.
    /// </summary>
    const double NeighbourMargin = 1;

    /// <summary>One word is a name, or of several languages: "hej", "DNA", "Roj".</summary>
    const int FewestWords = 2;

    /// <summary>
    /// The language that we speak; null when the message doesn't tell, or tells one that we don't speak.
    /// </summary>
    public Language? Of(string text, Language? spoken = null) => Heard(text, spoken)?.Spoken;

    /// <summary>The language that we understand; null when the message doesn't tell.</summary>
    /// <param name="text">The message.</param>
    /// <param name="spoken">What the conversation speaks, which a doubtful message doesn't change.</param>
    public HeardLanguage? Heard(string text, Language? spoken)
    {
        var guessed = understanding.GuessLanguage(text);
        if (guessed is not [var best, _, ..])
        {
            // One alone is told by its script.
            return guessed is [var only] ? only.Language : null;
        }

        var words = WordCount.In(text);
        if (words < FewestWords || best.Score < Least)
        {
            return null;
        }

        LanguageScore[] near =
        [
            .. guessed.Skip(1).Where(other => best.Score - other.Score < MarginOf(best.Language, other.Language)),
        ];

        // What may be Danish or Norwegian is answered in Danish: a Norwegian reads it, and we don't speak the other.
        return near.Length == 0
            ? best.Language
            : near.Prepend(best).Where(score => score.Language.Spoken is not null).ToArray() is [var readable]
                ? readable.Language
                : null;

        double MarginOf(HeardLanguage told, HeardLanguage other)
        {
            var isLeft = spoken is { } now && other == now && told != now;
            var isLost = told.Partial is not null && other.Spoken is not null;
            if (told.Code == "no" && other == Language.Danish)
            {
                return NeighbourMargin;
            }

            return isLeft || isLost || words == FewestWords ? WideMargin : Margin;
        }
    }
}
