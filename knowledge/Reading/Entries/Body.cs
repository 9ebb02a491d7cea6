namespace FamilyGuide.Knowledge.Reading.Entries;

/// <summary>What an entry says, below its front matter.</summary>
sealed record Body(
    int Line,
    IReadOnlyList<MarkedText> ShortAnswer,
    IReadOnlyList<MarkedText> Accounts,
    IReadOnlyList<MarkedText> Steps,
    IReadOnlyList<MarkedText> Cautions)
{
    /// <summary>In the order in which a reader meets them, which numbers the sources.</summary>
    public IEnumerable<MarkedText> All => [.. ShortAnswer, .. Accounts, .. Steps, .. Cautions];
}
