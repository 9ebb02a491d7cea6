namespace FamilyGuide.Bot.Conversations.Access;

/// <summary>How long a token of each purpose is good.</summary>
static class TokenLifetimes
{
    /// <summary>What Microsoft's service gives; its clients refresh after half of it.</summary>
    public static readonly TimeSpan DirectLine = TimeSpan.FromMinutes(30);

    /// <summary>What Direct Line's documentation promises between the answer and the connection.</summary>
    public static readonly TimeSpan Stream = TimeSpan.FromSeconds(60);

    /// <summary>A night in which the phone was put away.</summary>
    public static readonly TimeSpan Resume = TimeSpan.FromHours(12);

    /// <inheritdoc cref="Resume"/>
    public static readonly TimeSpan Plain = TimeSpan.FromHours(12);
}
