using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Articles;

/// <summary>Somebody to call or write to.</summary>
/// <param name="Id">Such as <c>se-112</c>.</param>
/// <param name="Country">ISO 3166 country code, or <see cref="Anywhere"/>.</param>
/// <param name="Contact">A number or address, as its source prints it.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="For">What it is for, in a few words of each language.</param>
/// <param name="AsOf">When the source gave it: a year, month or day; empty when it has no date.</param>
/// <param name="IsVerified">Somebody has called it and says so.</param>
public sealed record Helpline(
    string Id,
    string Country,
    string Contact,
    HelplineKind Kind,
    IReadOnlyDictionary<Language, string> For,
    string AsOf,
    bool IsVerified)
{
    /// <summary>Stands for every country.</summary>
    public const string Anywhere = "any";

    /// <summary>When somebody answers, in each language; empty when its source does not say.</summary>
    public IReadOnlyDictionary<Language, string> Hours { get; init; } = new Dictionary<Language, string>();

    public IReadOnlyList<Source> Sources { get; init; } = [];
}

public enum HelplineKind
{
    Emergency,
    Suicide,
    Children,
    Parents,
    Radicalisation,
    Tracing,
    ForeignMinistry,
    Advice,
}
