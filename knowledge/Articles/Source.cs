namespace FamilyGuide.Knowledge.Articles;

/// <summary>Where a fact was read.</summary>
/// <param name="Id">Such as <c>S33</c>.</param>
/// <param name="Title">In the language of the source.</param>
/// <param name="Publisher">Who answers for it.</param>
/// <param name="Url">Where it was read.</param>
/// <param name="Date">A year, month or day as the source gives it; empty when it gives none.</param>
/// <param name="Quality">How far to trust it.</param>
public sealed record Source(string Id, string Title, string Publisher, Uri Url, string Date, SourceQuality Quality)
{
    /// <summary>Where it holds, in words such as <c>Sweden</c>; empty when its list gives none.</summary>
    public string Jurisdiction { get; init; } = string.Empty;
}
