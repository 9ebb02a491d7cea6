using System.Globalization;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Dialogs.Phrases;

namespace FamilyGuide.Dialogs.Guides;

/// <summary>Asks one question; every one can be skipped, and says why it is asked.</summary>
static class QuestionScene
{
    /// <summary>The guide's next question, or its plan when it knows enough.</summary>
    public static Reply Next(GuideKind kind, Stage stage, PhraseBook phrases)
    {
        var script = Scripts.Of(kind);
        var facts = Facts.Of(stage.State);
        if (script.Next(facts) is not { } question)
        {
            return PlanScene.Show(kind, stage, phrases);
        }

        var number = facts.Answers.Count - stage.State.GuideFrom;
        var most = number + script.Questions(facts).Count(other => !facts.Has(other));
        var progress = stage.Voice.Say(
            Phrase.GuideProgress,
            ("number", (number + 1).ToString(CultureInfo.InvariantCulture)),
            ("most", most.ToString(CultureInfo.InvariantCulture)));
        return Ask([number == 0 ? stage.Say(Phrase.GuideBegin) : "", progress], question, hasWhy: true, stage);
    }

    /// <summary>A question that was answered before.</summary>
    public static Reply Again(Question question, Stage stage) => Ask([], question, hasWhy: true, stage);

    public static Reply Why(Question question, Stage stage) =>
        Ask([stage.Book.Why(question, stage.Voice.Language)], question, hasWhy: false, stage);

    /// <summary>All countries that we have somebody to call in.</summary>
    public static Reply OtherCountries(Stage stage) => Reply.Of(
        stage.Voice,
        Decision.Clarify,
        [stage.Book.Ask(Question.Country, stage.Voice.Language)],
        stage.Offer([.. CountryQuestion.Others(stage.Library, Answer), .. Skips(Question.Country)]));

    static Reply Ask(IReadOnlyList<string> before, Question question, bool hasWhy, Stage stage)
    {
        var answers = question == Question.Country
            ? CountryQuestion.First(stage.Library, Answer, MoveKind.OtherCountries)
            : Options.Of(question).Select(option => Answer(question, option));
        Move[] why = hasWhy ? [new(MoveKind.Why, question.ToString())] : [];
        return Reply.Of(
            stage.Voice,
            Decision.Clarify,
            [.. before, stage.Book.Ask(question, stage.Voice.Language)],
            stage.Offer([.. answers, .. Skips(question), .. why, .. BackOf(stage)]));
    }

    static IEnumerable<Move> BackOf(Stage stage) =>
        stage.State.WithoutLast() is null ? stage.Back() : [new(MoveKind.Back)];

    static IEnumerable<Move> Skips(Question question) => Options.Skips.Select(option => Answer(question, option));

    static Move Answer(Question question, Option option) =>
        new(MoveKind.Answer, new Answer(question, option).ToString());

    static Move Answer(string country) => new(MoveKind.Answer, new Answer(Question.Country, country).ToString());
}
