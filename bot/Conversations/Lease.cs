namespace FamilyGuide.Bot.Conversations;

/// <summary>The right to run the next turn of a conversation, with all that the turn needs to know.</summary>
/// <param name="Conversation">Whose turn it is.</param>
/// <param name="Fence">Grows each time that the lease changes hands: only the newest holder can commit.</param>
/// <param name="StateVersion">The version of the state that the turn starts from; 0 when there is none yet.</param>
/// <param name="State">The state as its last turn left it; empty when there is none yet.</param>
/// <param name="Speaker">Who answers the family now.</param>
/// <param name="Arrival">The oldest arrival that no turn has taken care of.</param>
/// <param name="Attempts">How many turns have failed on this arrival.</param>
public sealed record Lease(
    Conversation Conversation,
    long Fence,
    long StateVersion,
    ReadOnlyMemory<byte> State,
    Speaker Speaker,
    LogEntry Arrival,
    int Attempts);

public enum Speaker
{
    Guide,
    Advocate,
}

public enum CommitKind
{
    Committed,

    /// <summary>Somebody else holds the lease now; nothing was kept.</summary>
    Fenced,

    /// <summary>The conversation was erased meanwhile; nothing was kept.</summary>
    Gone,
}
