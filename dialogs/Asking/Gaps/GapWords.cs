using System.Text;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Safeguarding.Redaction;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Asking.Gaps;

/// <summary>
/// Takes from a question what may be counted. A name, a place of birth or a story can't be in it: our content has none.
/// </summary>
sealed class GapWords(ILibrary library)
{
    /// <summary>A question is about few things; more words would tell of its writer.</summary>
    const int Most = 8;

    const int ShortestWord = 3;

    /// <summary>Characters; who writes more tells a story, whose words tell nothing of what is missing.</summary>
    const int Longest = 1000;

    /// <summary>"How", "my", "can": words of so many questions tell nothing.</summary>
    const double TooCommon = 0.02;

    Known? _known;

    /// <returns>Null when nothing is left to count.</returns>
    public Gap? In(RedactedText text, Language language)
    {
        var frequencies = FrequenciesIn(language);
        string[] words =
        [
            .. FoldedText.Of(WithoutMasks(text.Value)).Words
                .Where(frequencies.ContainsKey)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(word => frequencies[word])
                .ThenBy(word => word, StringComparer.Ordinal)
                .Take(Most)
                .Order(StringComparer.Ordinal),
        ];
        return words is [] ? null : new(language, words);
    }

    Dictionary<string, int> FrequenciesIn(Language language)
    {
        var current = library.Current;
        var known = _known;
        if (known?.Library != current)
        {
            _known = known = new(current);
        }

        return known.In(language);
    }

    static string WithoutMasks(string redacted)
    {
        redacted = redacted[..Math.Min(redacted.Length, Longest)];
        var kept = new StringBuilder(redacted.Length);
        var isMask = false;
        foreach (var letter in redacted)
        {
            isMask = letter == '[' || (isMask && letter != ']');
            kept.Append(isMask || letter == ']' ? ' ' : letter);
        }

        return kept.ToString();
    }

    sealed class Known(Library library)
    {
        readonly Dictionary<Language, Lazy<Dictionary<string, int>>> _frequencies = Language.All.ToDictionary(
            language => language, language => new Lazy<Dictionary<string, int>>(() => Count(library, language)));

        public Library Library => library;

        public Dictionary<string, int> In(Language language) => _frequencies[language].Value;

        static Dictionary<string, int> Count(Library library, Language language)
        {
            string[] texts = [.. library.In(language).SelectMany(entry => entry.Questions.Append(entry.Title))];
            return texts
                .SelectMany(text => FoldedText.Of(text).Words.Distinct(StringComparer.Ordinal))
                .Where(word => word.Length >= ShortestWord && !word.Any(char.IsDigit))
                .CountBy(word => word, StringComparer.Ordinal)
                .Where(word => word.Value <= TooCommon * texts.Length)
                .ToDictionary(StringComparer.Ordinal);
        }
    }
}
