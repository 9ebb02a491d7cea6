namespace FamilyGuide.Dialogs.Handoff;

/// <summary>What a turn changes about handing over: kept in the turn's transaction or not at all.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Request">What the family allows, when they ask.</param>
public sealed record HandoffChange(HandoffChangeKind Kind, HandoffRequest? Request = null)
{
    public static HandoffChange Withdraw { get; } = new(HandoffChangeKind.Withdraw);

    public static HandoffChange Alarm { get; } = new(HandoffChangeKind.Alarm);

    public static HandoffChange Ask(HandoffRequest request) => new(HandoffChangeKind.Ask, request);
}

public enum HandoffChangeKind
{
    /// <summary>The family waits for a person from now on.</summary>
    Ask,

    /// <summary>The family waits no more, or ends the talk.</summary>
    Withdraw,

    /// <summary>Danger was heard while a person is there or awaited: they are told.</summary>
    Alarm,
}
