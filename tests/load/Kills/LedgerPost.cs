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
}
