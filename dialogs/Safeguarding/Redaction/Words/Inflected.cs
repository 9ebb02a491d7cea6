namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Words;

/// <summary>
/// What words are that nobody has listed in just this form: <c>Sveriges</c>, <c>وفاطمة</c>, <c>بالمخيم</c>.
/// </summary>
static class Inflected
{
    /// <summary>What is left of a shorter word may be in half of all others.</summary>
    const int ShortestStem = 3;

    /// <summary>And, then, with, to, as, the; the longest first.</summary>
    static readonly string[] ArabicBeginnings =
        ["وبال", "وال", "بال", "فال", "كال", "ولل", "لل", "ال", "وب", "ول", "و", "ف", "ب", "ل", "ك"];

    /// <summary>Her, his, them, us, me; they did; she did.</summary>
    static readonly string[] ArabicEndings =
    [
        "وهم", "وها", "ونا", "وه", "ها", "هم", "هن", "نا", "ني", "وا", "ون", "ين", "ه", "ت",
    ];

    /// <param name="form">Of the word, as it would be listed.</param>
    /// <param name="words">The words that are listed.</param>
    public static Meanings MeaningOf(ReadOnlySpan<char> form, PhraseTree words) => form switch
    {
        [.. var stem, 's'] when stem.Length >= ShortestStem =>
            (words.Find(stem)?.Meaning ?? Meanings.None) & Meanings.OfWholePhrase,
        [>= '\u0600' and <= '\u06FF', ..] => ArabicMeaningOf(form, words),
        _ => Meanings.None,
    };

    static Meanings ArabicMeaningOf(ReadOnlySpan<char> form, PhraseTree words)
    {
        foreach (var beginning in ArabicBeginnings)
        {
            if (form.Length > beginning.Length
                && form.StartsWith(beginning, StringComparison.Ordinal)
                && words.Find(form[beginning.Length..]) is { Meaning: not Meanings.None } found
                && (form.Length >= beginning.Length + ShortestStem || found.Meaning.HasFlag(Meanings.Frequent)))
            {
                // "اليسرى" is the left one, "يسرى" may be somebody.
                return beginning.Length == 1 ? found.Meaning : found.Meaning & ~Meanings.AnyName;
            }
        }

        foreach (var ending in ArabicEndings)
        {
            if (form.Length >= ending.Length + ShortestStem
                && form.EndsWith(ending, StringComparison.Ordinal)
                && words.Find(form[..^ending.Length]) is { } found
                && (found.Meaning & Meanings.AnyName) == Meanings.None)
            {
                return Meanings.Inflected;
            }
        }

        return Meanings.None;
    }
}
