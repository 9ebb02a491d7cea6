namespace FamilyGuide.Dialogs.Asking;

/// <summary>The questions of a message that asks several.</summary>
static class Parts
{
    /// <summary>More are a letter; its first ones are what weighs most.</summary>
    const int Most = 3;

    /// <summary>"Please help." is no question.</summary>
    const int FewestWords = 3;

    /// <summary>Empty when the message is one question.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        List<string> parts = [];
        var start = 0;
        for (var i = 0; i < text.Length && parts.Count < Most; i++)
        {
            if (text[i] is '?' or '؟' or '\n' or '!' || IsFullStop(text, i))
            {
                AddTo(parts, text.AsSpan(start, i - start));
                start = i + 1;
            }
        }

        if (parts.Count < Most)
        {
            AddTo(parts, text.AsSpan(start));
        }

        return parts.Count > 1 ? parts : [];
    }

    static bool IsFullStop(string text, int i) =>
        text[i] == '.' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]));

    static void AddTo(List<string> parts, ReadOnlySpan<char> part)
    {
        part = part.Trim();
        if (HasWords(part))
        {
            parts.Add(part.ToString());
        }
    }

    static bool HasWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var range in text.Split(' '))
        {
            words += range.Start.Value < range.End.Value ? 1 : 0;
            if (words == FewestWords)
            {
                return true;
            }
        }

        return false;
    }
}
