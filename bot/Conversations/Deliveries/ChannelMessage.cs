namespace FamilyGuide.Bot.Conversations.Deliveries;

/// <summary>One message as a channel shows it.</summary>
/// <param name="Text">In the channel's own markup.</param>
/// <param name="Buttons">What can be pressed below it.</param>
/// <param name="Language">The code of the language that it is in; null when it isn't known.</param>
public record ChannelMessage(string Text, IReadOnlyList<ChannelButton> Buttons, string? Language = null)
{
    /// <summary>The buttons don't fit below the message: they stand in a list that is opened.</summary>
    public bool IsList { get; init; }

    /// <summary>A number that opens the conversation on our page goes with it.</summary>
    public bool OffersNumber { get; init; }
}

/// <param name="Key">What comes back when it is pressed: <c>17.2</c>, the place in the log and in the list.</param>
/// <param name="Title">What stands on it, short enough for the channel.</param>
/// <param name="Value">All of it: what pressing it says.</param>
public sealed record ChannelButton(string Key, string Title, string Value);
