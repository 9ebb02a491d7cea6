using FamilyGuide.Load.Turns;

namespace FamilyGuide.Load.Growth;

/// <summary>What turns cost with so many stored conversations.</summary>
sealed record GrowthPoint(int Conversations, double FilledPerSecond, double? Megabytes, TurnReport Turns)
{
    public double CpuMilliseconds => Turns.CpuPerTurn?.TotalMilliseconds ?? 0;
}
