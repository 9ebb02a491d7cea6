using FamilyGuide.Load.Kills;

namespace FamilyGuide.Load.Outages;

/// <summary>How, how long and how often the database goes away.</summary>
sealed record OutageOptions(DrillOptions Common) : DrillOptions(Common)
{
    public OutageKind How { get; init; }

    public TimeSpan Length { get; init; } = TimeSpan.FromSeconds(60);
}
