namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Words;

/// <summary>Shapes of Arabic words that first names don't have; the names that do are listed.</summary>
static class ArabicShapes
{
    /// <summary>Shorter words have no shape.</summary>
    const int ShortestVerb = 4;

    const int ShortestWithEnding = 5;

    /// <summary>"ليلا": a word about how or when.</summary>
    const char Tanwin = '\u064B';

    /// <summary>And, the: "وضربوه", "الوحيدة".</summary>
    static readonly string[] Beginnings = ["و", "ال", "بال", "لل", "فال", "كال", "است"];

    /// <summary>He does, she does, they will: "يعاني", "تسأل", "بيقول", "سيعود".</summary>
    static readonly string[] VerbBeginnings = ["ي", "ت", "بي", "بت", "سي", "ست"];

    /// <summary>Her, them, him, us: "نقلوها", "معاهم".</summary>
    static readonly string[] Endings = ["ها", "هم", "هن", "وه", "نا", "وا", "كم", "تني", "وني"];

    public static bool IsNoName(ReadOnlySpan<char> word)
    {
        if (word is not [>= '\u0600' and <= '\u06FF', ..])
        {
            return false;
        }

        Span<char> buffer = stackalloc char[WordForm.Longest];
        var form = buffer[..WordForm.Of(word, buffer)];
        return word.Contains(Tanwin)
            || (form.Length >= ShortestVerb && (Begins(form, Beginnings) || Begins(form, VerbBeginnings)))
            || (form.Length >= ShortestWithEnding && Ends(form));
    }

    static bool Begins(ReadOnlySpan<char> form, string[] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (form.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    static bool Ends(ReadOnlySpan<char> form)
    {
        foreach (var ending in Endings)
        {
            if (form.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
