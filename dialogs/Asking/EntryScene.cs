using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Asking;

/// <summary>Shows an entry: the answer first, its day and sources with it, the rest behind choices.</summary>
static class EntryScene
{
    /// <summary>With steps, cautions and a person, more would fill a phone's screen and be given up on.</summary>
    const int MostToAskNext = 4;

    public static Reply Show(Article entry, Stage stage)
    {
        var text = AnswerText.Of(entry, stage);
        return Compose(Decision.Answer, entry, stage, text.Paragraphs, ChoicesAfter(text, entry, stage));
    }

    /// <summary>The same after the words that stop a person.</summary>
    public static Reply Stop(Article entry, Stage stage)
    {
        var text = AnswerText.Of(entry, stage);
        return Compose(
            Decision.Brake,
            entry,
            stage,
            [stage.Say(Phrase.BrakeText), .. text.Paragraphs],
            ChoicesAfter(text, entry, stage));
    }

    public static Reply Steps(Article entry, Stage stage) => Compose(
        Decision.Answer,
        entry,
        stage,
        [entry.Title, AnswerText.StepsOf(entry, stage)],
        [Of(MoveKind.Cautions, entry, entry.Cautions.Count > 0), HelpOf(entry)]);

    public static Reply Cautions(Article entry, Stage stage) => Compose(
        Decision.Answer,
        entry,
        stage,
        [entry.Title, AnswerText.CautionsOf(entry, stage)],
        [Of(MoveKind.Steps, entry, entry.Steps.Count > 0), HelpOf(entry)]);

    public static Reply Help(Article entry, Stage stage) => Compose(
        Decision.Answer,
        entry,
        stage,
        [entry.Title, HelplineList.Of(stage.Say(Phrase.AnswerHelplines), entry.Helplines, stage.Voice)],
        []);

    static Reply Compose(
        Decision decision,
        Article entry,
        Stage stage,
        IReadOnlyList<string> paragraphs,
        IEnumerable<Move?> choices)
    {
        var citations = Citations.In(paragraphs, entry, stage.Voice);
        var reply = Reply.Of(
            stage.Voice,
            decision,
            [
                .. paragraphs,
                AnswerMarks.CountryOf(entry, stage),
                AnswerMarks.Of(entry, stage),
                Citations.Listed(citations, stage.Voice),
            ],
            stage.Offer([.. choices.OfType<Move>(), new(MoveKind.Person), .. stage.Back()]));
        return reply with { Entry = entry.Id, Version = entry.Version, Citations = citations };
    }

    static IEnumerable<Move?> ChoicesAfter(AnswerText text, Article entry, Stage stage) =>
    [
        Of(MoveKind.Steps, entry, !text.HasAllSteps),
        Of(MoveKind.Cautions, entry, !text.HasCautions && entry.Cautions.Count > 0),
        HelpOf(entry),
        .. Next(entry, stage),
    ];

    /// <summary>The entries for single countries first: they say whom to write to.</summary>
    static IEnumerable<Move?> Next(Article entry, Stage stage)
    {
        var variants = CountryPreference.Variants(entry, stage.Library.In(stage.Voice.Language))
            .Where(variant => stage.State.Country is null || stage.IsForPerson(variant));
        var next = entry.Next
            .Select(stage.Find)
            .OfType<Article>()
            .Where(other => other.Countries.Count == 0 || stage.State.Country is null || stage.IsForPerson(other));

        return variants
            .Concat(next)
            .Take(MostToAskNext)
            .Select(other => (Move?)new Move(MoveKind.Entry, other.Id.Value));
    }

    static Move? HelpOf(Article entry) => Of(MoveKind.EntryHelp, entry, entry.Helplines.Count > 0);

    static Move? Of(MoveKind kind, Article entry, bool isThere) => isThere ? new(kind, entry.Id.Value) : null;
}
