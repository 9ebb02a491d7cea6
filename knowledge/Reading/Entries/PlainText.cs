using System.Buffers;

namespace FamilyGuide.Knowledge.Reading.Entries;

/// <summary>Nothing that only some channels show: the same words go to a page, a text message and paper.</summary>
static class PlainText
{
    static readonly SearchValues<char> OfEntity =
        SearchValues.Create("#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

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
        while (text.IndexOfAny('<', '&') is var at and >= 0)
        {
            var sign = text[at];
            text = text[(at + 1)..];
            var end = text.IndexOfAnyExcept(OfEntity);
            var isTag = sign == '<' && text is [(>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '/' or '!', ..];
            if (isTag || (sign == '&' && end > 0 && text[end] == ';'))
            {
                return true;
            }
        }

        return false;
    }
}
