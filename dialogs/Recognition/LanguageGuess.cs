using System.Text;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Recognition;

/// <summary>
/// Which language a message is written in: by its script, then by frequent words that only one language has.
/// </summary>
sealed class LanguageGuess
{
    readonly Dictionary<string, Language> _telling = new(StringComparer.Ordinal);

    public LanguageGuess(WordLists words)
    {
        // A word of two languages tells nothing: "min" is Swedish and Danish.
        var owners = Language.All
            .SelectMany(language => words.Folded(WordList.Frequent, language).Select(word => (word, language)))
            .Distinct()
            .GroupBy(pair => pair.word, pair => pair.language, StringComparer.Ordinal);
        foreach (var owner in owners.Where(owner => owner.Count() == 1))
        {
            _telling[owner.Key] = owner.Single();
        }
    }

    /// <summary>Null when the message doesn't tell: too short, or as much one language as another.</summary>
    public Language? Of(string text, FoldedText folded)
    {
        if (IsArabicScript(text))
        {
            return Language.Arabic;
        }

        var hits = folded.Words
            .Where(_telling.ContainsKey)
            .CountBy(word => _telling[word])
            .OrderByDescending(hit => hit.Value)
            .Take(2)
            .ToArray();

        var isTold = hits is [_] || (hits is [var first, var second] && first.Value > second.Value);
        return isTold ? hits[0].Key : null;
    }

    /// <summary>Most of its letters are Arabic ones.</summary>
    public static bool IsArabicScript(string text)
    {
        var (arabic, others) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune))
            {
                continue;
            }

            if (IsArabicLetter(rune))
            {
                arabic++;
            }
            else
            {
                others++;
            }
        }

        return arabic > others;
    }

    static bool IsArabicLetter(Rune rune) => rune.Value is (>= 0x0620 and <= 0x06FF) or (>= 0xFB50 and <= 0xFEFC);
}
