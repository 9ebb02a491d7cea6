using System.Globalization;
using FamilyGuide.Dialogs.Asking;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;

namespace FamilyGuide.Dialogs.YourData;

/// <summary>What is kept of a person, for how long, and how all of it goes at once.</summary>
public static class DataScene
{
    /// <summary>How long the keys of what a backup holds are kept at most.</summary>
    const int BackupDays = 7;

    /// <summary>Every kind of data that a conversation has, as <c>bot/Storage/Inventory.cs</c> keeps it.</summary>
    public static IReadOnlyList<Phrase> Kinds { get; } =
    [
        Phrase.DataMessages, Phrase.DataState, Phrase.DataTimes, Phrase.DataKeys, Phrase.DataGaps, Phrase.DataReturns,
        Phrase.DataCases, Phrase.DataPhotos, Phrase.DataNumbers, Phrase.DataBackups, Phrase.DataPhone, Phrase.DataNot,
    ];

    /// <param name="isAll">Every kind with its lifetime, or what matters most.</param>
    /// <param name="stage">What the reply is made of.</param>
    internal static Reply Show(bool isAll, Stage stage) => Reply.Of(
        stage.Voice,
        Decision.Smalltalk,
        [
            isAll
                ? AnswerText.Bullets(stage.Say(Phrase.DataHeading), KindsIn(stage).Select(stage.Say))
                : stage.Say(Phrase.DataShort),
            Elsewhere(stage),
            MessagingApp.Reads(stage),
            isAll ? stage.Say(Phrase.NoticeFull) : "",
        ],
        stage.Offer(
        [
            .. More(isAll),
            new(MoveKind.Known),
            new(MoveKind.Consent),
            new(MoveKind.ComeBack),
            new(MoveKind.Delete),
            .. stage.Back(),
        ]));

    /// <summary>In somebody else's app there is no page of ours, and an address is needed.</summary>
    static IEnumerable<Phrase> KindsIn(Stage stage) => MessagingApp.Of(stage) is { } app
        ?
        [
            .. Kinds.Except([Phrase.DataPhone, Phrase.DataNot]),
            Phrase.ChannelAddress,
            .. app.Deletes is null ? Array.Empty<Phrase>() : [Phrase.ChannelNames],
            Phrase.ChannelNot,
        ]
        : Kinds;

    static string Elsewhere(Stage stage) => stage.AsksElsewhere
        ? stage.Say(Phrase.DataElsewhere)
        : MessagingApp.Of(stage) is null ? stage.Say(Phrase.DataOnlyHere) : "";

    static IEnumerable<Move> More(bool isAll) => isAll ? [] : [new(MoveKind.YourData, "all")];

    internal static Reply AskToDelete(Stage stage) => Reply.Of(
        stage.Voice,
        Decision.Clarify,
        [stage.Say(Phrase.DeleteAsk)],
        stage.Offer([new(MoveKind.DeleteSure), new(MoveKind.Stay)]));

    /// <summary>What was destroyed, when, and what nobody here can reach.</summary>
    internal static Reply Proof(DateTimeOffset now, Stage stage)
    {
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        var time = now.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture);
        return Reply.Of(
            stage.Voice,
            Decision.Smalltalk,
            [
                stage.Voice.Say(
                    Phrase.DeleteDone, ("date", stage.Voice.Date(day)), ("time", stage.Voice.Isolated(time))),
                stage.Voice.Say(Remains(stage), ("date", stage.Voice.Date(day.AddDays(BackupDays)))),
                MessagingApp.AsksToDelete(stage),
                MessagingApp.Forgets(stage),
            ],
            stage.Offer([new(MoveKind.Topics), new(MoveKind.Person)])) with
        {
            ForgetsAll = true,
        };
    }

    /// <summary>An app has no page to close; what stays on its screen is told apart.</summary>
    static Phrase Remains(Stage stage) =>
        MessagingApp.Of(stage) is null ? Phrase.DeleteRemains : Phrase.ChannelRemains;
}
