using System.Diagnostics;
using FamilyGuide.Dialogs.Asking;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.YourData;

namespace FamilyGuide.Dialogs.Handoff;

/// <summary>From the wish for a person to the end of the talk: what the family sees, decides and is told.</summary>
static class HandoffScenes
{
    /// <summary>What would be passed on, before anything is.</summary>
    public static Reply Preview(Stage stage)
    {
        if (stage.State.Handoff is not { } wanted)
        {
            return ListScenes.Topics(stage);
        }

        var lines = HandoffSummary.Answers(stage.State).Select(answer => YourData.KnownScene.Line(answer, stage));
        return Reply.Of(
            stage.Voice,
            Decision.Handoff,
            [
                stage.Say(Phrase.HandoffOffer),
                WaitingText.Of(stage.DeskFor(wanted), stage),
                AnswerText.Bullets(stage.Say(Phrase.HandoffPreview), [.. HandoffSummary.Head(wanted, stage), .. lines]),
                Left(wanted, stage),
                stage.Say(Phrase.HandoffMay),
            ],
            stage.Offer(
            [
                Share(Sharing.All),
                Share(Sharing.Summary),
                Share(Sharing.Nothing),
                new(MoveKind.Strike),
                new(MoveKind.PersonNumbers),
                .. stage.Back(),
            ]));
    }

    /// <summary>Every line that can be left out, or taken in again.</summary>
    public static Reply Strike(Stage stage) => Reply.Of(
        stage.Voice,
        Decision.Handoff,
        [stage.Say(Phrase.HandoffStrikeAsk)],
        stage.Offer(
        [
            .. HandoffSummary.Lines(stage).Select(line => new Move(MoveKind.StrikeLine, line.Key)),
            new(MoveKind.HandoffPreview),
        ]));

    public static string? StrikeTitle(string key, Stage stage) => HandoffSummary.Lines(stage)
        .Where(line => line.Key == key)
        .Select(line => stage.Voice.Say(
            line.IsStruck ? Phrase.HandoffKeep : Phrase.HandoffStrikeOne, ("line", line.Line)))
        .FirstOrDefault();

    /// <summary>Where the family stands, and what they can do meanwhile.</summary>
    public static Reply Waiting(Stage stage, string before = "")
    {
        if (stage.State.Handoff is not { } wanted)
        {
            return ListScenes.Topics(stage);
        }

        var desk = stage.DeskFor(wanted);
        return Reply.Of(
            stage.Voice,
            Decision.Handoff,
            [
                before,
                WaitingText.Of(desk, stage),
                stage.Say(desk.OnDuty > 0 ? Phrase.HandoffMeanwhile : Later(stage)),
            ],
            stage.Offer(
            [
                new(MoveKind.HandoffPlace),
                new(MoveKind.ComeBack),
                new(MoveKind.PersonNumbers),
                new(MoveKind.Topics),
                new(MoveKind.StopWaiting),
                .. Announcing(stage),
            ]));
    }

    /// <summary>What the desk has to tell.</summary>
    public static Reply Tell(HandoffNews news, KeptHandoff wanted, Stage stage)
    {
        var name = ("name", news.Name.Length > 0 ? stage.Voice.Isolated(news.Name) : stage.Say(Phrase.HandoffSomebody));
        return news.State switch
        {
            HandoffState.Accepted => Reply.Of(
                stage.Voice,
                Decision.Handoff,
                [stage.Voice.Say(Phrase.HandoffAccepted, name), stage.Say(Phrase.HandoffHowToEnd)],
                []),
            HandoffState.Completed => Reply.Of(
                stage.Voice,
                Decision.Handoff,
                [stage.Voice.Say(Phrase.HandoffEnded, name), stage.Say(Phrase.HandoffRemember)],
                stage.Offer([new(MoveKind.Known), new(MoveKind.Topics), new(MoveKind.ComeBack), new(MoveKind.Person)])),
            HandoffState.Failed => Reply.Of(
                stage.Voice,
                Decision.Handoff,
                [stage.Say(Phrase.HandoffFailed)],
                stage.Offer([new(MoveKind.PersonNumbers), new(MoveKind.ComeBack), new(MoveKind.Topics)])),
            HandoffState.Late => Late(wanted, stage),
            HandoffState.Returned => Waiting(stage, stage.Say(Phrase.HandoffReturned)),
            HandoffState.Moved => Waiting(stage, stage.Voice.Say(Phrase.HandoffMoved, name)),
            HandoffState.PhotoAsked => PhotoText.Ask(name.Item2, stage),
            HandoffState.PhotoOver => Reply.Saying(stage.Say(Phrase.PhotoOver), stage.Voice, Decision.Handoff),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>A promise that wasn't kept is said to be one.</summary>
    /// <summary>On our page a number brings back to it; an app shows the answer by itself.</summary>
    static Phrase Later(Stage stage) =>
        MessagingApp.Of(stage) is null ? Phrase.HandoffLeaveMessage : Phrase.ChannelLeaveMessage;

    /// <summary>On our page there is nothing that we could write first to.</summary>
    static IEnumerable<Move> Announcing(Stage stage) =>
        MessagingApp.Of(stage) is { IsAnnounced: true } ? [new(MoveKind.Writing, WritingScene.Question)] : [];

    static Reply Late(KeptHandoff wanted, Stage stage)
    {
        var words = wanted.PromisedMinutes is { } minutes
            ? stage.Voice.Say(Phrase.HandoffLate, ("minutes", WaitingText.Number(minutes, stage)))
            : stage.Say(Phrase.HandoffStill);
        return Waiting(stage, words);
    }

    static Move Share(Sharing sharing) => new(MoveKind.HandOver, sharing.ToString());

    static string Left(KeptHandoff wanted, Stage stage) => wanted.Struck.Count == 0
        ? ""
        : stage.Voice.Say(Phrase.HandoffLeftOut, ("count", WaitingText.Number(wanted.Struck.Count, stage)));
}
