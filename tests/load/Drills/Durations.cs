namespace FamilyGuide.Load.Drills;

/// <summary>Times that a drill took, to be read as a line.</summary>
sealed class Durations
{
    readonly List<TimeSpan> _all = [];

    public TimeSpan Max => _all.Count == 0 ? TimeSpan.Zero : _all.Max();

    public void Add(TimeSpan duration) => _all.Add(duration);

    public override string ToString()
    {
        var sorted = _all.Order().ToList();
        return sorted.Count == 0
            ? "none"
            : FormattableString.Invariant(
                $"{sorted[sorted.Count / 2].TotalSeconds:F2} s median, {sorted[^1].TotalSeconds:F2} s max");
    }
}
