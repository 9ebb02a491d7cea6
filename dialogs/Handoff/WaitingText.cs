using System.Globalization;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;

namespace FamilyGuide.Dialogs.Handoff;

/// <summary>How long it takes, truthfully: counted and measured, and never a guess.</summary>
static class WaitingText
{
    /// <summary>A wait is said in steps of so many minutes: nobody can promise a single one.</summary>
    const int Step = 5;

    public static string Of(DeskView desk, Stage stage) => desk switch
    {
        { OnDuty: > 0, UsualWait: { } wait } => Before(desk, stage) + stage.Voice.Say(
            Phrase.HandoffWait, ("minutes", Number(Minutes(wait), stage))),
        { OnDuty: > 0 } => Before(desk, stage) + stage.Say(Phrase.HandoffWaitUnknown),
        { Next: { } next } => stage.Voice.Say(
            Phrase.HandoffClosed,
            ("day", stage.Voice.Date(next.Day)),
            ("from", Clock(next.From, stage)),
            ("to", Clock(next.To, stage)),
            ("zone", stage.Voice.Isolated(next.Zone))),
        _ => stage.Say(Phrase.HandoffClosedUnknown),
    };

    /// <summary>What was said, so that it can be told when it isn't kept; null when nothing was.</summary>
    public static int? Promised(DeskView desk) => desk is { OnDuty: > 0, UsualWait: { } wait } ? Minutes(wait) : null;

    static string Before(DeskView desk, Stage stage) => desk.Before == 0
        ? stage.Say(Phrase.HandoffFirst)
        : stage.Voice.Say(Phrase.HandoffBefore, ("count", Number(desk.Before, stage)));

    /// <summary>Rounded up: it shall rather be too much.</summary>
    static int Minutes(TimeSpan wait) => Math.Max(Step, (int)Math.Ceiling(wait.TotalMinutes / Step) * Step);

    public static string Number(int number, Stage stage) =>
        stage.Voice.Isolated(number.ToString(CultureInfo.InvariantCulture));

    static string Clock(TimeOnly time, Stage stage) =>
        stage.Voice.Isolated(time.ToString("HH:mm", CultureInfo.InvariantCulture));
}
