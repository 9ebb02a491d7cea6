namespace FamilyGuide.Bot.Conversations.Edge.Limits;

/// <summary>What a limit says to somebody: come in, come in a moment, or come back later.</summary>
/// <param name="IsAdmitted">False: too many wait already.</param>
/// <param name="Wait">Admitted: how long to wait first. Refused: when to come back.</param>
readonly record struct Admission(bool IsAdmitted, TimeSpan Wait)
{
    public static Admission AtOnce { get; } = new(IsAdmitted: true, TimeSpan.Zero);

    /// <summary>For <c>Retry-After</c>, in whole seconds.</summary>
    public int RetryAfterSeconds => Math.Max(1, (int)Math.Ceiling(Wait.TotalSeconds));
}
