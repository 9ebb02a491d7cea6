namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>Takes off what grows onto the front of Arabic words: and, with, for, like, will, the.</summary>
/// <remarks>So a rule says موت and hears والموت, بالموت, للموت; what is left must still be a word.</remarks>
static class ArabicForms
{
    const int ShortestWord = 3;
    const string Article = "ال";

    /// <summary>The word without the article: rules are written either way.</summary>
    public static string Bare(string word) =>
        word.StartsWith(Article, StringComparison.Ordinal) && word.Length >= Article.Length + ShortestWord
            ? word[Article.Length..]
            : word;

    /// <summary>How many letters may be taken off the front; each is a form to look for.</summary>
    /// <param name="word">Folded.</param>
    /// <param name="cuts">At least four places.</param>
    /// <returns>How many were written.</returns>
    public static int Cuts(ReadOnlySpan<char> word, Span<int> cuts)
    {
        var count = 0;
        if (word.IsEmpty || word[0] is < '\u0620' or > '\u06FF')
        {
            return count;
        }

        var start = 0;
        if (word[0] is 'و' or 'ف')
        {
            start = Add(word, 1, cuts, ref count);
        }

        if (word[start..] is ['ب' or 'ك' or 'ل' or 'س' or 'ه' or 'ع' or 'ح', ..])
        {
            start = Add(word, start + 1, cuts, ref count);
        }

        if (word[start..] is ['ا', 'ل', ..])
        {
            Add(word, start + 2, cuts, ref count);
        }
        else if (start > 0 && word[start..] is ['ل', ..])
        {
            Add(word, start + 1, cuts, ref count);
        }

        return count;
    }

    static int Add(ReadOnlySpan<char> word, int cut, Span<int> cuts, ref int count)
    {
        if (word.Length - cut < ShortestWord)
        {
            return 0;
        }

        cuts[count++] = cut;
        return cut;
    }
}
