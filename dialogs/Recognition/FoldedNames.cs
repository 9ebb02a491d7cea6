using FamilyGuide.Knowledge.Understanding;

namespace FamilyGuide.Dialogs.Recognition;

/// <summary>What a country or a place is called in all languages, folded once for all messages.</summary>
sealed class FoldedNames
{
    /// <summary>
    /// "لبنان" may be "بلبنان": prepositions grow onto Arabic names. Shorter ones would be in other words.
    /// </summary>
    const int ShortestInside = 4;

    const string ArabicArticle = "ال";

    readonly FoldedText[] _names;
    readonly string[] _stems;

    public FoldedNames(IEnumerable<string> names)
    {
        _names = [.. names.Select(FoldedText.Of)];
        _stems = [.. _names.SelectMany(ArabicStem)];
    }

    public bool Are(IReadOnlyList<string> words) =>
        _names.Any(name => name.Words.SequenceEqual(words, StringComparer.Ordinal));

    public bool AreIn(FoldedText text) =>
        _names.Any(name => IsIn(name.Words, text.Words))
        || _stems.Any(stem => text.Words.Any(typed => typed.Contains(stem, StringComparison.Ordinal)));

    static bool IsIn(IReadOnlyList<string> name, IReadOnlyList<string> words)
    {
        for (var start = 0; start + name.Count <= words.Count; start++)
        {
            var length = 0;
            while (length < name.Count && IsName(words[start + length], name[length]))
            {
                length++;
            }

            if (length == name.Count)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Sveriges, Danmarks: the genitive of a name is the name.</summary>
    static bool IsName(string typed, string name) =>
        Spelling.IsClose(typed, name)
        || (typed.Length == name.Length + 1 && typed[^1] == 's' && typed.StartsWith(name, StringComparison.Ordinal));

    static IEnumerable<string> ArabicStem(FoldedText name)
    {
        if (name.Words is [var word] && Scripts.Of(word) == Script.Arabic)
        {
            var stem = word.StartsWith(ArabicArticle, StringComparison.Ordinal) ? word[ArabicArticle.Length..] : word;
            if (stem.Length >= ShortestInside)
            {
                yield return stem;
            }
        }
    }
}
