namespace FamilyGuide.Dialogs.Recognition;

/// <summary>How many words a text has, numbers included.</summary>
static class WordCount
{
    public static int In(ReadOnlySpan<char> text)
    {
        var (words, isInside) = (0, false);
        foreach (var letter in text)
        {
            var isLetter = char.IsLetterOrDigit(letter);
            words += isLetter && !isInside ? 1 : 0;
            isInside = isLetter || (isInside && letter is '\'' or '’' or '-' or '\u0640');
        }

        return words;
    }
}
