using System.Globalization;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;

namespace FamilyGuide.Dialogs.Handoff;

/// <summary>Whether we may write first in a messaging app, and when. Nothing is allowed before they say so.</summary>
static class WritingScene
{
    /// <summary>The move that asks.</summary>
    public const string Question = "ask";

    const string Never = "never";

    static readonly (string Hours, Phrase Title)[] Times =
    [
        ("8-20", Phrase.WriteDay), ("17-21", Phrase.WriteEvening), ("0-24", Phrase.WriteAlways),
        (Never, Phrase.WriteNever),
    ];

    public static Reply Ask(Stage stage) => Reply.Of(
        stage.Voice,
        Decision.Handoff,
        [stage.Say(Phrase.WriteAsk)],
        stage.Offer(Times.Select(time => new Move(MoveKind.Writing, time.Hours))));

    /// <summary>What the choice is called; null when there is none like it.</summary>
    public static string? TitleOf(string hours, Stage stage) => hours == Question
        ? stage.Say(Phrase.WriteTitle)
        : Times.Where(time => time.Hours == hours).Select(time => stage.Say(time.Title)).FirstOrDefault();

    /// <summary>What was chosen; null when we may not write.</summary>
    public static WritingHours? Chosen(string hours, FamilyState state) =>
        WritingHours.Parse($"{hours} {CountryClock.Of(state.Country)}");

    public static string Answer(WritingHours? hours, Stage stage) => hours is null
        ? stage.Say(Phrase.WriteNot)
        : stage.Voice.Say(
            Phrase.WriteGiven,
            ("from", Clock(hours.From, stage)),
            ("to", Clock(hours.To, stage)),
            ("zone", stage.Voice.Isolated(hours.Zone)));

    static string Clock(int hour, Stage stage) =>
        stage.Voice.Isolated(string.Create(CultureInfo.InvariantCulture, $"{hour:00}:00"));
}
