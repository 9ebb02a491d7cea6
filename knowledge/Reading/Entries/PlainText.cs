namespace FamilyGuide.Knowledge.Reading.Entries;

/// <summary>Nothing that only some channels would show: the same words go to a page, a text message and paper.</summary>
static class PlainText
{
    public static void Check(string text, int line, FileErrors errors)
    {
        if (HoldsHtml(text))
        {
            errors.At(line, "HTML; write plain words");
        }

        if (text.Contains("**", StringComparison.Ordinal) ||
            text.Contains("__", StringComparison.Ordinal) ||
            text.Contains('`', StringComparison.Ordinal))
        {
            errors.At(line, "bold or code signs (**, __, `); write plain words");
        }
    }

    static bool HoldsHtml(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == '<' && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!'))
            {
                return true;
            }

            if (text[i] == '&' && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] == '#'))
            {
                var name = text[(i + 1)..];
                var end = name.IndexOfAnyExcept("#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
                if (end > 0 && name[end] == ';')
                {
                    return true;
                }
            }
        }

        return false;
    }
}
