namespace FamilyGuide.Providers;

/// <summary>What a provider does to us on a bad day.</summary>
sealed class Mischief
{
    int _loseAnswers;

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
    public int LoseAnswers
    {
        get => Volatile.Read(ref _loseAnswers);
        set => Volatile.Write(ref _loseAnswers, value);
    }

    /// <summary>It is not there: no call is answered.</summary>
    public bool Vanish { get; set; }

    /// <summary>Whether this answer is one of those that are lost, of which there is one fewer then.</summary>
    public bool LosesThisAnswer()
    {
        if (LoseAnswers <= 0)
        {
            return false;
        }

        if (Interlocked.Decrement(ref _loseAnswers) >= 0)
        {
            return true;
        }

        Interlocked.Increment(ref _loseAnswers);
        return false;
    }

    /// <summary>It is not a good day for everybody; who blocked us is for each phone.</summary>
    public bool IsSome =>
        Delay > TimeSpan.Zero || Repeat > 1 || Shuffle || Refuse is not null || LoseAnswers > 0 || Vanish;

    /// <summary>Families who blocked us.</summary>
    public ISet<string> Blocked { get; } = new HashSet<string>(StringComparer.Ordinal);
}
