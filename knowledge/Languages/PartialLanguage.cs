namespace FamilyGuide.Knowledge.Languages;

/// <summary>A language in which questions are understood and nothing is said yet: no pages, no entries.</summary>
/// <remarks>A type of its own, so that nobody can ask for a phrase or an entry in it.</remarks>
public readonly record struct PartialLanguage
{
    PartialLanguage(string code, string autonym)
    {
        Code = code;
        Autonym = autonym;
    }

    public static PartialLanguage French { get; } = new("fr", "Français");

    public static PartialLanguage German { get; } = new("de", "Deutsch");

    public static PartialLanguage Dutch { get; } = new("nl", "Nederlands");

    public static PartialLanguage Norwegian { get; } = new("no", "Norsk");

    public static PartialLanguage Finnish { get; } = new("fi", "Suomi");

    public static IReadOnlyList<PartialLanguage> All { get; } = [French, German, Dutch, Norwegian, Finnish];

    /// <summary>The two-letter code of ISO 639-1, as in file names.</summary>
    public string Code { get; }

    /// <summary>The language's name for itself.</summary>
    public string Autonym { get; }

    /// <summary>Finds the language of a tag of BCP 47 such as <c>de-AT</c> or <c>nb</c>; null for any other.</summary>
    public static PartialLanguage? Find(string? tag)
    {
        if (tag is not { Length: >= 2 } || (tag.Length > 2 && tag[2] is not ('-' or '_')))
        {
            return null;
        }

        var code = tag.AsSpan(0, 2);
        var isNorwegian = code.Equals("nb", StringComparison.OrdinalIgnoreCase)
            || code.Equals("nn", StringComparison.OrdinalIgnoreCase);
        foreach (var language in All)
        {
            if (code.Equals(language.Code, StringComparison.OrdinalIgnoreCase)
                || (isNorwegian && language == Norwegian))
            {
                return language;
            }
        }

        return null;
    }

    public override string ToString() => Code;
}
