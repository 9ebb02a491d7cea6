namespace FamilyGuide.Load.Canaries;

/// <summary>A canary lies readable in a file; offset -1 means in the file's name.</summary>
sealed record CanaryHit(string File, long Offset, string Canary, string Encoding)
{
    public override string ToString() => FormattableString.Invariant($"{File} @{Offset}: {Canary} as {Encoding}");
}
