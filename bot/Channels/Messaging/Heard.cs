namespace FamilyGuide.Bot.Channels.Messaging;

/// <summary>Something that a family did on a messaging channel, read from what its provider sent.</summary>
/// <param name="Address">The provider's name for them.</param>
/// <param name="Key">The provider's name for it: equal for repeats.</param>
/// <param name="Text">What they wrote; may be empty.</param>
sealed record Heard(string Address, string Key, string Text)
{
    public HeardKind Kind { get; init; } = HeardKind.Message;

    /// <summary>What their app speaks, if it says so.</summary>
    public string? Locale { get; init; }

    /// <summary>There was more than text: a picture, a place, a voice. It is not kept.</summary>
    public bool HasAttachment { get; init; }

    /// <summary>The provider's name for the message, where it deletes messages when it is asked to.</summary>
    public string? Copy { get; init; }

    /// <summary>
    /// The key of the button that was pressed; see <see cref="Conversations.Deliveries.ChannelButton"/>.
    /// </summary>
    public string? Pressed { get; init; }
}

enum HeardKind
{
    Message,

    /// <summary>They opened the chat and wrote nothing yet.</summary>
    Start,

    /// <summary>They want no more messages.</summary>
    Stop,
}
