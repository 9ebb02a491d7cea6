using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Articles;

public readonly record struct PlaceId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A camp, centre or prison, or an authority, and what was last known of it.</summary>
public sealed record Place(
    PlaceId Id,
    IReadOnlyDictionary<Language, string> Names,
    PlaceStatus Status,
    DateOnly AsOf,
    IReadOnlyDictionary<Language, string> Notes)
{
    /// <summary>What people call it in any language, without "camp" and "prison".</summary>
    public IReadOnlyList<string> Called { get; init; } = [];

    /// <summary>It decides over people instead of holding them.</summary>
    public bool IsAuthority { get; init; }

    /// <summary>What its status and note were read from.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];
}

public enum PlaceStatus
{
    Unclear,
    Operating,
    Closed,
}
