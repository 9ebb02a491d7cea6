namespace FamilyGuide.Bot.Channels.Rendering;

/// <summary>What a channel can show.</summary>
sealed record ChannelShape
{
    /// <summary>In UTF-16 units.</summary>
    public required int LongestText { get; init; }

    /// <summary>The same for a message with buttons.</summary>
    public int LongestTextWithButtons { get; init; } = int.MaxValue;

    /// <summary>Buttons below a message; 0 when there are none.</summary>
    public int MostButtons { get; init; }

    /// <summary>Longer titles are shown as numbers, and stand in the text.</summary>
    public int LongestButton { get; init; }

    /// <summary>Rows of a list that is opened, when there are more than buttons.</summary>
    public int MostRows { get; init; }

    public int LongestRow { get; init; }

    public Dialect Dialect { get; init; }
}

enum Dialect
{
    Plain,

    /// <summary>The few tags of Telegram's HTML.</summary>
    TelegramHtml,

    /// <summary>Stars around what is bold.</summary>
    WhatsApp,

    /// <summary>Letters that fit seven bits, as far as the language lets us; each segment costs.</summary>
    Sms,
}
