using FamilyGuide.Knowledge.Understanding;

namespace FamilyGuide.Dialogs.Recognition;

/// <summary>What a country or a place is called in all languages, folded once for all messages.</summary>
sealed class FoldedNames
{
    /// <summary>
    /// "لبنان" may be "بلبنان": prepositions grow onto Arabic names. Shorter ones would be in other words.
    /// </summary>
    const int ShortestInside = 4;

    const char FirstArabic = '\u0600';
    const string ArabicArticle = "ال";

    readonly (FoldedText Name, ulong Initial)[] _names;
    readonly string[] _stems;

    public FoldedNames(IEnumerable<string> names)
    {
        FoldedText[] folded = [.. names.Select(FoldedText.Of)];
        _names = [.. folded.Select(name => (name, FoldedText.InitialOf(name.Words[0])))];
        _stems = [.. folded.SelectMany(ArabicStem)];
    }

    public bool Are(IReadOnlyList<string> words) =>
        _names.Any(name => name.Name.Words.SequenceEqual(words, StringComparer.Ordinal));

    public bool AreIn(FoldedText text)
    {
        foreach (var (name, initial) in _names)
        {
            if ((initial & text.Initials) != 0 && IsIn(name.Words, text.Words))
            {
                return true;
            }
        }

        return _stems.Length > 0 && HasArabic(text) && HasStem(text.Words);
    }

    /// <summary>Its letters are behind U+0600; a message without any has no Arabic name.</summary>
    static bool HasArabic(FoldedText text)
    {
        foreach (var word in text.Words)
        {
            if (word[0] >= FirstArabic)
            {
                return true;
            }
        }

        return false;
    }

    bool HasStem(IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            foreach (var stem in _stems)
            {
                if (word.Length >= stem.Length && word.Contains(stem, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

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
