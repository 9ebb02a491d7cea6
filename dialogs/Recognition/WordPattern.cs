namespace FamilyGuide.Dialogs.Recognition;

/// <summary>One word of a rule, folded like what it is compared with.</summary>
readonly record struct WordPattern(string Word, bool HasAnyStart, bool HasAnyEnd)
{
    const char Any = '*';

    /// <summary>Reads a word with its asterisks.</summary>
    /// <exception cref="FormatException">It is no word, or more than one.</exception>
    public static WordPattern Parse(string text) => FoldedText.Of(text).Words is [var word]
        ? new(word, text.StartsWith(Any), text.EndsWith(Any))
        : throw new FormatException($"\"{text}\" is not one word");

    public bool Matches(string typed) => (HasAnyStart, HasAnyEnd) switch
    {
        (true, true) => typed.Contains(Word, StringComparison.Ordinal),
        (true, false) => typed.EndsWith(Word, StringComparison.Ordinal),
        (false, true) => typed.Length >= Word.Length && Spelling.IsClose(typed.AsSpan(0, Word.Length), Word),
        (false, false) => Spelling.IsClose(typed, Word),
    };
}
