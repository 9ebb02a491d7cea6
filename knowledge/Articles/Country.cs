using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Articles;

/// <summary>Where a family lives, which decides whom to call.</summary>
/// <param name="Code">ISO 3166.</param>
/// <param name="Names">In each language.</param>
/// <param name="Emergency">The emergency number; null where none was found in a source.</param>
public sealed record Country(string Code, IReadOnlyDictionary<Language, string> Names, string? Emergency)
{
    /// <summary>The helpline that <see cref="Emergency"/> was read from; null where there is none.</summary>
    public string? HelplineId { get; init; }
}
