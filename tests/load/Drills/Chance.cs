using System.Diagnostics.CodeAnalysis;

namespace FamilyGuide.Load.Drills;

/// <summary>Random decisions of a drill that a seed takes again; many may ask at once.</summary>
[SuppressMessage("Security", "CA5394", Justification = "What a drill does by chance needs no secrecy, but a seed.")]
sealed class Chance(int seed)
{
    readonly Random _random = new(seed);
    readonly Lock _gate = new();

    /// <summary>0 or more and less than the number.</summary>
    public int Below(int number)
    {
        lock (_gate)
        {
            return _random.Next(number);
        }
    }

    /// <summary>0 or more and less than 1.</summary>
    public double Share()
    {
        lock (_gate)
        {
            return _random.NextDouble();
        }
    }

    public TimeSpan UpTo(TimeSpan longest) => longest * Share();
}
