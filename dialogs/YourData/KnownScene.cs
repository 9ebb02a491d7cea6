using FamilyGuide.Dialogs.Asking;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Guides;
using FamilyGuide.Dialogs.Phrases;

namespace FamilyGuide.Dialogs.YourData;

/// <summary>"What do you know about me?", in words; every answer to a guide can be changed from here.</summary>
static class KnownScene
{
    public static Reply Show(Stage stage)
    {
        var voice = stage.Voice;
        List<string> known = [voice.Say(Phrase.KnownLanguage, ("language", voice.Language.Autonym))];
        var facts = Facts.Of(stage.State);
        known.AddRange(facts.Answers.Select(answer => Line(answer, stage)));
        if (stage.State.Plan is { } plan)
        {
            known.Add(voice.Say(Phrase.KnownPlan, ("date", voice.Date(plan.Made))));
        }

        return Reply.Of(
            voice,
            Decision.Smalltalk,
            [AnswerText.Bullets(stage.Say(Phrase.KnownHeading), known), stage.Say(Phrase.KnownNoName)],
            stage.Offer(
            [
                .. facts.Answers.Select(answer => new Move(MoveKind.Ask, answer.Question.ToString())),
                .. PlanOf(stage.State),
                new(MoveKind.YourData),
                new(MoveKind.Delete),
                .. stage.Back(),
            ]));
    }

    static IEnumerable<Move> PlanOf(FamilyState state) => state.Plan is null ? [] : [new(MoveKind.Plan)];

    /// <summary>What was asked, and what was answered.</summary>
    public static string Line(Answer answer, Stage stage) =>
        $"{stage.Book.Short(answer.Question, stage.Voice.Language)}: {TitleOf(answer, stage)}";

    /// <summary>What was answered, as it is said in the language that is spoken.</summary>
    public static string TitleOf(Answer answer, Stage stage) => answer.Option is { } option
        ? stage.Book.Title(option, stage.Voice.Language)
        : stage.Library.FindCountry(answer.Value)?.Names[stage.Voice.Language] ?? answer.Value;
}
