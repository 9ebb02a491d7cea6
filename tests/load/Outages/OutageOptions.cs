using System.Collections.Immutable;
using FamilyGuide.Load.Kills;

namespace FamilyGuide.Load.Outages;

/// <summary>How, how long and how often the database goes away.</summary>
sealed record OutageOptions(DrillOptions Common) : DrillOptions(Common)
{
    /// <summary>One kind after the other, and the first again after the last.</summary>
    public ImmutableArray<OutageKind> How { get; init; } = [OutageKind.Stop];

    public TimeSpan Length { get; init; } = TimeSpan.FromSeconds(60);
}
