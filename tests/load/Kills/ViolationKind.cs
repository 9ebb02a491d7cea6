namespace FamilyGuide.Load.Kills;

/// <summary>What a crash must not do.</summary>
enum ViolationKind
{
    /// <summary>An acknowledged message is not in the history.</summary>
    MessageLost,

    /// <summary>One clientActivityID is in the history more than once.</summary>
    MessageDoubled,

    /// <summary>A message is in the history with another text or another id than acknowledged.</summary>
    MessageChanged,

    /// <summary>The history holds a message that nobody wrote.</summary>
    MessageUnknown,

    /// <summary>A message was answered with another id when it was repeated.</summary>
    RepeatTakenForNew,

    /// <summary>An acknowledged message has no reply.</summary>
    ReplyMissing,

    /// <summary>A reply came twice, or the replies to one message in more than one group.</summary>
    ReplyDoubled,

    /// <summary>More or fewer replies than the same step of the script has without a crash.</summary>
    ReplyCountUnusual,

    /// <summary>A message, or its replies, stand behind those of a later message.</summary>
    OrderInverted,

    /// <summary>Ids do not increase strictly along the history.</summary>
    IdNotIncreasing,

    /// <summary>Timestamps fall along the history.</summary>
    TimeFalling,

    /// <summary>One stream brought the same activity twice, or an earlier one after a later one.</summary>
    StreamRepeated,

    /// <summary>The family saw an activity that the history does not hold.</summary>
    SeenButVanished,

    /// <summary>The history holds a message that no stream brought.</summary>
    NeverDelivered,

    /// <summary>The host refused a kept token or a correct message.</summary>
    Refused,

    /// <summary>An error other than 503 with Retry-After: a client learns nothing from it.</summary>
    FailedRudely,

    /// <summary>A host that was there gave no answer at all for as long as a family's page waits.</summary>
    Unanswered,

    /// <summary>An answer is not the one that the same messages get one after another.</summary>
    UpdateLost,

    /// <summary>A message was acknowledged while nothing could be kept.</summary>
    AcknowledgedUnkept,
}
