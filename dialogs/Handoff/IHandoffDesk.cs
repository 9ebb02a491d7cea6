using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Handoff;

/// <summary>What is known of the people who could take over. Asked within a turn: it answers at once.</summary>
public interface IHandoffDesk
{
    /// <summary>How it looks now for a family that wants somebody.</summary>
    DeskView View(Lane lane, Language language, Severity severity);
}

/// <summary>The truth about waiting.</summary>
/// <param name="IsStaffed">There are people who could ever answer; if not, nobody is to be waited for.</param>
/// <param name="OnDuty">How many are there now for this lane and language.</param>
/// <param name="Before">How many families wait before this one.</param>
/// <param name="UsualWait">
/// How long it takes at present, measured; null when too few have been answered to tell.
/// </param>
/// <param name="Next">When somebody is there next, if nobody is now and the calendar says so.</param>
public sealed record DeskView(
    bool IsStaffed, int OnDuty = 0, int Before = 0, TimeSpan? UsualWait = null, Shift? Next = null)
{
    /// <summary>There is no desk.</summary>
    public static DeskView Nobody { get; } = new(IsStaffed: false);
}

/// <summary>From when to when somebody will be there, in the time zone that the desk works in.</summary>
/// <param name="Day">Which day.</param>
/// <param name="From">By the clock there.</param>
/// <param name="To">By the clock there.</param>
/// <param name="Zone">How that clock is called: <c>Europe/Stockholm</c>.</param>
public sealed record Shift(DateOnly Day, TimeOnly From, TimeOnly To, string Zone);

/// <summary>A service without people.</summary>
sealed class NoDesk : IHandoffDesk
{
    public DeskView View(Lane lane, Language language, Severity severity) => DeskView.Nobody;
}
