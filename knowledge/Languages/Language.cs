namespace FamilyGuide.Knowledge.Languages;

/// <summary>A language that the product speaks in full: its pages, its phrases and its entries.</summary>
/// <remarks>A code that nobody speaks here becomes English, and the caller sees that by comparing codes.</remarks>
public readonly record struct Language
{
    Language(string code, string autonym, bool isRightToLeft)
    {
        Code = code;
        Autonym = autonym;
        IsRightToLeft = isRightToLeft;
    }

    public static Language English { get; } = new("en", "English", isRightToLeft: false);

    public static Language Swedish { get; } = new("sv", "Svenska", isRightToLeft: false);

    public static Language Danish { get; } = new("da", "Dansk", isRightToLeft: false);

    public static Language Arabic { get; } = new("ar", "العربية", isRightToLeft: true);

    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<Language> All { get; } = [English, Swedish, Danish, Arabic];

    /// <summary>The two-letter code of ISO 639-1, as in file names and on the wire.</summary>
    public string Code { get; }

    /// <summary>The language's name for itself.</summary>
    public string Autonym { get; }

    public bool IsRightToLeft { get; }

    /// <summary>The value of HTML's <c>dir</c> attribute.</summary>
    public string Direction => IsRightToLeft ? "rtl" : "ltr";

    /// <summary>Finds the language of a tag of BCP 47 such as <c>sv-SE</c>; null when we don't speak it.</summary>
    public static Language? Find(string? tag)
    {
        if (tag is not { Length: >= 2 } || (tag.Length > 2 && tag[2] is not ('-' or '_')))
        {
            return null;
        }

        foreach (var language in All)
        {
            if (tag.AsSpan(0, 2).Equals(language.Code, StringComparison.OrdinalIgnoreCase))
            {
                return language;
            }
        }

        return null;
    }

    public static Language FindOrEnglish(string? tag) => Find(tag) ?? English;

    public override string ToString() => Code;
}
