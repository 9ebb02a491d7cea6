using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Turns;

/// <summary>One measurement against a running host.</summary>
sealed record TurnOptions(ServerAddress Server, Entrance Entrance, int Conversations, TimeSpan Duration)
{
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Turns a second over all conversations; null asks as fast as answers come.</summary>
    public double? Rate { get; init; }

    /// <summary>The host's process; found by its port when null.</summary>
    public int? ProcessId { get; init; }
}
