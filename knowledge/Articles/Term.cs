using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Articles;

/// <summary>A word of offices that families meet and nobody explains: Säpo, LVU, power of attorney.</summary>
/// <param name="Id">Such as <c>sapo</c>.</param>
/// <param name="Names">What it is called in each language.</param>
/// <param name="Meanings">One or two sentences.</param>
public sealed record Term(
    string Id,
    IReadOnlyDictionary<Language, string> Names,
    IReadOnlyDictionary<Language, string> Meanings)
{
    /// <summary>Other ways to write it, in any language.</summary>
    public IReadOnlyList<string> Called { get; init; } = [];

    /// <summary>What the meaning was read from; empty when it is our own explanation.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];
}
