namespace FamilyGuide.Load.Kills;

/// <summary>One message of a family, as it was posted, however often.</summary>
/// <param name="Sequence">Counted from 1 in its conversation.</param>
/// <param name="Step">The step of the script, to compare the number of replies by.</param>
/// <param name="ClientActivityId">The same in every repetition.</param>
/// <param name="Text">What the family wrote.</param>
sealed record LedgerPost(int Sequence, int Step, string ClientActivityId, string Text)
{
    /// <summary>The id the host acknowledged it with.</summary>
    public string? Id { get; set; }

    /// <summary>Which host it was posted to and when, by the clock's timestamp; repetitions too.</summary>
    public List<(int Host, long At)> Tries { get; } = [];

    /// <summary>When the first acknowledgement came, by the clock's timestamp.</summary>
    public long? AcknowledgedAt { get; set; }

    /// <summary>When a stream brought its first reply, by the clock's timestamp.</summary>
    public long? RepliedAt { get; set; }
}
