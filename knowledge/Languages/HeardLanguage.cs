namespace FamilyGuide.Knowledge.Languages;

/// <summary>A language in which questions are understood: one that we speak, or a partial one.</summary>
public readonly record struct HeardLanguage
{
    HeardLanguage(Language? spoken, PartialLanguage? partial)
    {
        Spoken = spoken;
        Partial = partial;
    }

    public static IReadOnlyList<HeardLanguage> All { get; } =
    [
        .. Language.All.Select(language => (HeardLanguage)language),
        .. PartialLanguage.All.Select(language => (HeardLanguage)language),
    ];

    /// <summary>Null when we only understand it.</summary>
    public Language? Spoken { get; }

    /// <summary>Null when we speak it.</summary>
    public PartialLanguage? Partial { get; }

    public string Code => Spoken?.Code ?? Partial?.Code ?? string.Empty;

    public static implicit operator HeardLanguage(Language language)
    {
        return new(language, partial: null);
    }

    public static implicit operator HeardLanguage(PartialLanguage language)
    {
        return new(spoken: null, language);
    }

    /// <summary>The language of a file's code such as <c>fr</c>; null for any other text.</summary>
    public static HeardLanguage? OfCode(string code)
    {
        foreach (var language in All)
        {
            if (language.Code == code)
            {
                return language;
            }
        }

        return null;
    }

    public override string ToString() => Code;
}
