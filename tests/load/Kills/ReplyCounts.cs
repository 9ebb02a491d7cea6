namespace FamilyGuide.Load.Kills;

/// <summary>How many replies each step of the script has when nothing crashes: fewest and most seen.</summary>
sealed class ReplyCounts
{
    readonly Dictionary<int, (int Fewest, int Most)> _counts = [];

    public void Learn(int step, int replies)
    {
        var (fewest, most) = _counts.GetValueOrDefault(step, (replies, replies));
        _counts[step] = (Math.Min(fewest, replies), Math.Max(most, replies));
    }

    /// <summary>Null when as many as learnt, or when nothing was learnt.</summary>
    public string? Doubt(int step, int replies) =>
        _counts.TryGetValue(step, out var learnt) && (replies < learnt.Fewest || replies > learnt.Most)
            ? FormattableString.Invariant($"{replies} replies where {learnt.Fewest} to {learnt.Most} are usual")
            : null;
}
