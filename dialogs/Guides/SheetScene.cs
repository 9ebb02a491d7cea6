using FamilyGuide.Dialogs.Asking;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;

namespace FamilyGuide.Dialogs.Guides;

/// <summary>Puts a plan on a sheet.</summary>
static class SheetScene
{
    public static PlanSheet Of(
        GuideKind kind, IReadOnlyList<PlannedEntry> steps, Stage stage, PhraseBook phrases) => new(
        MoveTitles.Of(new(MoveKind.Guide, kind.ToString()), stage) ?? "",
        stage.Voice.Say(Phrase.SheetMade, ("date", stage.Voice.Date(stage.State.Plan?.Made ?? stage.Today))),
        [
            .. steps.GroupBy(step => step.Part).Select(part => new SheetPart(
                stage.Say(PlanScene.NameOf(part.Key)),
                part.Key != PlanPart.DoNot,
                [.. part.Select(step => StepOf(step, stage))])),
        ],
        [.. LetterScene.Of(kind, stage, phrases).Select(letter => new SheetLetter(
            letter.Voice.Language.Code,
            letter.Voice.Language.Autonym,
            letter.Voice.Language.Direction,
            letter.Text))],
        new(stage.Say(Phrase.SheetPapersItems).Split('\n'), stage.Say(Phrase.SheetPapersSource)));

    static SheetStep StepOf(PlannedEntry step, Stage stage)
    {
        var entry = step.Entry;
        string[] toDo = step.Part == PlanPart.Now ? [.. entry.Steps.Select(one => one.Text.Value)] : [];
        return new(
            entry.Title,
            stage.Voice.Listed(PlanScene.MarksOf(entry, stage)),
            PlanScene.IsDone(entry, stage),
            toDo,
            [.. Citations.In(toDo, entry, stage.Voice).Select(Citations.Line)]);
    }
}
