using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Turns;

/// <summary>One measurement against running hosts, over which the conversations are spread.</summary>
sealed record TurnOptions(
    IReadOnlyList<ServerAddress> Servers,
    Entrance Entrance,
    int Conversations,
    TimeSpan Duration)
{
    /// <summary>Each family posts to another host than the one that it hears at.</summary>
    public bool IsAcross { get; init; }

    /// <summary>A host that is slow today is measured longer, until it has done so many.</summary>
    public int FewestTurns { get; init; }

    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Turns a second over all conversations; null asks as fast as answers come.</summary>
    public double? Rate { get; init; }

    /// <summary>The hosts' processes; found by their ports when empty.</summary>
    public IReadOnlyList<int> ProcessIds { get; init; } = [];

    /// <summary>The database server's process, which is measured with all those that it has started.</summary>
    public int? DatabaseProcessId { get; init; }
}
