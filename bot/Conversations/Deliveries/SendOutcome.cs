namespace FamilyGuide.Bot.Conversations.Deliveries;

/// <summary>What a provider made of a message that it was to bring.</summary>
/// <param name="Kind">Whether it goes on.</param>
/// <param name="Trouble">Why the family can't be reached; only with <see cref="SendKind.Undeliverable"/>.</param>
/// <param name="RetryAfter">When the provider wants to be asked again, if it said so.</param>
public readonly record struct SendOutcome(
    SendKind Kind, DeliveryTrouble Trouble = DeliveryTrouble.None, TimeSpan? RetryAfter = null)
{
    public static SendOutcome Sent => new(SendKind.Sent);

    /// <summary>The provider's name for what it took, if it can be deleted there.</summary>
    public string? Name { get; init; }

    /// <summary>It was not taken, and may be later.</summary>
    public static SendOutcome Later(TimeSpan? retryAfter = null) => new(SendKind.Later, RetryAfter: retryAfter);

    /// <summary>The answer was lost: it may have been taken.</summary>
    public static SendOutcome Unsure => new(SendKind.Unsure);

    public static SendOutcome Undeliverable(DeliveryTrouble trouble) => new(SendKind.Undeliverable, trouble);
}

public enum SendKind
{
    Later,
    Unsure,
    Undeliverable,
    Sent,
}

/// <summary>Why a family is not reached by the channel that they wrote from. Numbers are stored.</summary>
public enum DeliveryTrouble
{
    None,

    /// <summary>They blocked us there, or left.</summary>
    Blocked,

    /// <summary>The provider lets nothing through that long after their last message.</summary>
    WindowClosed,

    /// <summary>The provider did not take one message, whatever we did; it was left out.</summary>
    Refused,

    /// <summary>It was tried for hours.</summary>
    GivenUp,

    /// <summary>They wrote that they want no more.</summary>
    Stopped,

    /// <summary>They went on in the web chat.</summary>
    Moved,

    /// <summary>
    /// They wrote long ago: they are told that there is something new if they allowed that, and get it when they write.
    /// </summary>
    Held,
}
