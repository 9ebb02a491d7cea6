using System.Diagnostics;
using FamilyGuide.Dialogs.Asking;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Dialogs.Phrases;

namespace FamilyGuide.Dialogs.YourData;

/// <summary>What a person allows, purpose by purpose. Nothing is allowed before they say so.</summary>
static class ConsentScene
{
    public static Reply Show(Stage stage)
    {
        var purposes = PurposesOf(stage);
        return Reply.Of(
            stage.Voice,
            Decision.Smalltalk,
            [
                AnswerText.Bullets(
                    stage.Say(Phrase.ConsentHeading),
                    purposes.Select(purpose => Line(purpose, stage)).Prepend(stage.Say(Phrase.ConsentAnswer))),
            ],
            stage.Offer(
            [
                .. purposes.Select(purpose => MoveFor(purpose, stage.State)),
                .. Announcing(stage),
                .. stage.Back(),
            ]));
    }

    /// <summary>What is said when somebody has allowed something, or no longer does.</summary>
    public static Phrase Answer(bool isAllowed) => isAllowed ? Phrase.ConsentGiven : Phrase.ConsentTaken;

    /// <summary>What the choice is called.</summary>
    public static Phrase TitleOf(Purpose purpose, bool isAllowed) => (purpose, isAllowed) switch
    {
        (Purpose.Counting, true) => Phrase.ConsentForbidCounting,
        (Purpose.Counting, false) => Phrase.ConsentAllowCounting,
        (Purpose.Elsewhere, true) => Phrase.ConsentForbidElsewhere,
        (Purpose.Elsewhere, false) => Phrase.ConsentAllowElsewhere,
        _ => throw new UnreachableException(),
    };

    /// <summary>Only in a messaging app could we write first.</summary>
    static IEnumerable<Move> Announcing(Stage stage) =>
        MessagingApp.Of(stage) is { IsAnnounced: true } ? [new(MoveKind.Writing, WritingScene.Question)] : [];

    static Move MoveFor(Purpose purpose, FamilyState state) =>
        new(state.Allows(purpose) ? MoveKind.Forbid : MoveKind.Allow, purpose.ToString());

    static Purpose[] PurposesOf(Stage stage) =>
        stage.AsksElsewhere ? [Purpose.Counting, Purpose.Elsewhere] : [Purpose.Counting];

    static string Line(Purpose purpose, Stage stage) => stage.Voice.Say(
        purpose == Purpose.Counting ? Phrase.ConsentCounting : Phrase.ConsentElsewhere,
        ("answer", stage.Say(stage.State.Allows(purpose) ? Phrase.ConsentYes : Phrase.ConsentNo)));
}
