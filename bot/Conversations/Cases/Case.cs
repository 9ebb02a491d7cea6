using FamilyGuide.Bot.Conversations.Photos;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Bot.Conversations.Cases;

/// <summary>A family that wants a person, from asking until it is closed.</summary>
public sealed record Case
{
    public required CaseId Id { get; init; }

    public required ConversationId Conversation { get; init; }

    public required CaseStatus Status { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>
    /// The place in the log of the message that asked: what is before it is shown only as far as allowed.
    /// </summary>
    public required long AskedSequence { get; init; }

    /// <summary>Who has claimed it, or claimed it last.</summary>
    public string? Advocate { get; init; }

    /// <summary>When somebody came first; null while nobody has.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>Until when the claim holds without a sign of life.</summary>
    public DateTimeOffset ClaimUntil { get; init; }

    /// <summary>Grows with every change.</summary>
    public long Version { get; init; }

    public required CaseContent Content { get; init; }

    public HandoffRequest Request => Content.Request;

    public bool IsHeldBy(string advocate) => Status == CaseStatus.Active && Advocate == advocate;

    /// <summary>Whether whoever has claimed it may see an entry of the conversation's log.</summary>
    public bool Shows(long sequence) => sequence > AskedSequence || Request.Shows(sequence);
}

/// <summary>What of a case could tell something of the family: sealed with the conversation's key.</summary>
public sealed record CaseContent
{
    public required HandoffRequest Request { get; init; }

    /// <summary>Whose work it is now: as asked, or as it was passed on.</summary>
    public required Lane Lane { get; init; }

    /// <summary>The name that the family saw of whoever claimed it last.</summary>
    public string? AdvocateName { get; init; }

    /// <summary>When danger was last heard since the family asked.</summary>
    public DateTimeOffset? AlarmedAt { get; init; }

    /// <summary>Until when somebody was promised; null when nothing was.</summary>
    public DateTimeOffset? PromisedUntil { get; init; }

    /// <summary>How often the family was told that it takes longer.</summary>
    public int ToldLate { get; init; }

    /// <summary>They have waited too long to wait for the right lane.</summary>
    public bool IsForAnybody { get; init; }

    /// <summary>Who was asked to take it over; only they may claim it while somebody holds it.</summary>
    public string? OfferedTo { get; init; }

    /// <summary>Who must not get it: they know somebody in it, or have helped the other side.</summary>
    public IReadOnlyList<string> Avoids { get; init; } = [];

    /// <summary>Who has ever had it.</summary>
    public IReadOnlyList<string> Helpers { get; init; } = [];

    /// <summary>The conversations of relatives who are on the other side of a quarrel.</summary>
    public IReadOnlyList<string> OtherSides { get; init; } = [];

    /// <summary>
    /// Up to which place in the log an organisation's own contact centre has it: 0 while it is asked to take over, null
    /// before that.
    /// </summary>
    public long? Forwarded { get; init; }

    /// <summary>That a photo was asked for; null when none is, or no longer.</summary>
    public PhotoAsking? Asking { get; init; }

    /// <summary>How many photos the family has sent in it.</summary>
    public int Photos { get; init; }

    /// <summary>Who translates in it.</summary>
    public IReadOnlyList<string> Interpreters { get; init; } = [];

    /// <summary>What those who work on it write for each other. The family never sees it.</summary>
    public IReadOnlyList<CaseNote> Notes { get; init; } = [];

    /// <summary>How it ended, in a word of ours.</summary>
    public CaseResult Result { get; init; }
}

/// <param name="At">When it was written; a week later it is gone, and sooner with the case.</param>
/// <param name="By">The name of who wrote it.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Translates">The place in the log of the message that it translates; null for other notes.</param>
public sealed record CaseNote(DateTimeOffset At, string By, string Text, long? Translates = null);

/// <summary>Numbers are stored: add, but don't renumber.</summary>
public enum CaseStatus
{
    Waiting,
    Active,

    /// <summary>The talk is over, and whoever led it writes how it went.</summary>
    WrapUp,

    Closed,
}

/// <summary>How a case ended. Names are stored: add, but don't rename.</summary>
public enum CaseResult
{
    None,
    Answered,
    ReferredOn,
    CannotHelp,
    NoContact,

    /// <summary>The family ended it.</summary>
    Withdrawn,

    /// <summary>Nobody came.</summary>
    Failed,
}
