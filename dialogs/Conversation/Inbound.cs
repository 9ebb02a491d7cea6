using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Dialogs.Safeguarding;

namespace FamilyGuide.Dialogs.Conversation;

/// <summary>What came in, without the Bot Framework.</summary>
/// <param name="Kind">Whether there is something to answer.</param>
/// <param name="Text">What the person typed or pressed; may be empty.</param>
/// <param name="Locale">What the device says of its language; may be anything.</param>
/// <param name="HasAttachments">Pictures or files came with it.</param>
/// <param name="Stopped">What details were taken out of the text for, before it was stored.</param>
sealed record Inbound(
    InboundKind Kind,
    string Text = "",
    string? Locale = null,
    bool HasAttachments = false,
    Risk Stopped = Risk.None)
{
    /// <summary>What the desk has to tell, if it is that.</summary>
    public HandoffNews? News { get; init; }

    /// <summary>What may not have reached them before.</summary>
    public Missed Missed { get; init; }

    /// <summary>What became of a photo, if it is one.</summary>
    public PhotoNews? Photo { get; init; }
}

enum InboundKind
{
    /// <summary>Nothing that a person did.</summary>
    Ignored,

    /// <summary>The family opened the conversation.</summary>
    Arrival,

    /// <summary>The family came back by a code.</summary>
    Return,

    Message,

    /// <summary>The family wrote more at once than is read.</summary>
    TooMuch,

    /// <summary>The family told its messaging app that it wants nothing from us any more.</summary>
    Stopped,

    /// <summary>Something has happened at the desk.</summary>
    HandoffStatus,

    /// <summary>A photo came, or was not taken.</summary>
    Photo,
}
