namespace FamilyGuide.Bot.Channels.DirectLine.Requests;

/// <summary>
/// The few things that we take over from an activity that a client sent; everything else is left behind.
/// </summary>
sealed class IncomingActivity
{
    public string? Type { get; set; }

    /// <summary>Of an event.</summary>
    public string? Name { get; set; }

    public string? Text { get; set; }

    public string? Locale { get; set; }

    public string? ClientActivityId { get; set; }

    /// <summary>A card, a file or buttons came with it.</summary>
    public bool HasAttachment { get; set; }

    /// <summary>One of its files is only a link, which nobody here will follow.</summary>
    public bool HasLink { get; set; }
}
