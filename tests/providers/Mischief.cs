namespace FamilyGuide.Providers;

/// <summary>What a provider does to us on a bad day.</summary>
sealed class Mischief
{
    /// <summary>Each call comes so late.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Each call comes so often.</summary>
    public int Repeat { get; set; } = 1;

    /// <summary>Repeats come in any order and beside each other.</summary>
    public bool Shuffle { get; set; }

    /// <summary>What we are told instead of being served; null to be served.</summary>
    public int? Refuse { get; set; }

    /// <summary>How long it asks us to wait then.</summary>
    public int? RetryAfterSeconds { get; set; }

    /// <summary>It takes what we send, and its answer is lost; so many times.</summary>
    public int LoseAnswers { get; set; }

    /// <summary>It is not there: no call is answered.</summary>
    public bool Vanish { get; set; }

    /// <summary>It is not a good day for everybody; who blocked us is for each phone.</summary>
    public bool IsSome => Delay > TimeSpan.Zero || Repeat > 1 || Shuffle || Refuse is not null || LoseAnswers > 0
        || Vanish;

    /// <summary>Families who blocked us.</summary>
    public ISet<string> Blocked { get; } = new HashSet<string>(StringComparer.Ordinal);
}
