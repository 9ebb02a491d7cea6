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
        return Compose(entry, stage, text.Paragraphs, ChoicesAfter(text, entry, stage));
    }

    /// <summary>The same after words that stop a person, with a lawyer before anything else.</summary>
    public static Reply Stop(string words, Article entry, Stage stage)
    {
        var text = AnswerText.Of(entry, stage);
        var stopping = entry with { Person = entry.Person ?? Lane.Lawyer };
        var reply = Compose(stopping, stage, [words, .. text.Paragraphs], ChoicesAfter(text, entry, stage));
        return reply with { Decision = Decision.Brake };
    }

    /// <summary>The same after words about the question.</summary>
    public static Reply After(string words, Article entry, Stage stage)
    {
        var reply = Show(entry, stage);
        return reply with { Text = $"{words}\n\n{reply.Text}" };
    }

    /// <summary>The same, with what else was asked in the message as the first choices.</summary>
    public static Reply Several(Article entry, IEnumerable<string> others, Stage stage)
    {
        var text = AnswerText.Of(entry, stage);
        Move?[] asked = [.. others.Select(other => (Move?)new Move(MoveKind.Entry, other))];
        return Compose(
            entry,
            stage,
            text.Paragraphs,
            [.. asked, .. ChoicesAfter(text, entry, stage)],
            stage.Say(Phrase.MoreAsked));
    }

    public static Reply Steps(Article entry, Stage stage) => Compose(
        entry,
        stage,
        [entry.Title, AnswerText.StepsOf(entry, stage)],
        [Of(MoveKind.Cautions, entry, entry.Cautions.Count > 0), HelpOf(entry)]);

    public static Reply Cautions(Article entry, Stage stage) => Compose(
        entry,
        stage,
        [entry.Title, AnswerText.CautionsOf(entry, stage)],
        [Of(MoveKind.Steps, entry, entry.Steps.Count > 0), HelpOf(entry)]);

    public static Reply Help(Article entry, Stage stage) => Compose(
        entry,
        stage,
        [entry.Title, HelplineList.Of(stage.Say(Phrase.AnswerHelplines), entry.Helplines, stage.Voice)],
        []);

    /// <summary>Some sentences of an entry.</summary>
    public static Reply Passage(Article entry, string text, Stage stage) => Compose(
        entry,
        stage,
        [entry.Title, text],
        [Of(MoveKind.Entry, entry, isThere: true), HelpOf(entry)]);

    /// <summary>Where an entry comes from: all its sources.</summary>
    public static Reply Sources(Article entry, Stage stage)
    {
        var all = string.Concat(Enumerable.Range(1, entry.Sources.Count).Select(position => $"[{position}]"));
        var citations = Citations.In([all], entry, stage.Voice);
        var reply = Compose(
            entry,
            stage,
            [entry.Title, stage.Say(Phrase.MoreWhy)],
            [Of(MoveKind.Entry, entry, isThere: true)],
            Citations.Listed(citations, entry, stage.Voice));
        return reply with { Citations = citations };
    }

    static Reply Compose(
        Article entry,
        Stage stage,
        IReadOnlyList<string> paragraphs,
        IEnumerable<Move?> choices,
        string last = "")
    {
        var citations = Citations.In(paragraphs, entry, stage.Voice);
        var person = new PersonWish(entry.Person ?? Lane.Advocate).Move;
        Move[] first = entry.Person is null ? [] : [person];
        Move[] end = entry.Person is null ? [new(MoveKind.Person)] : [];
        var reply = Reply.Of(
            stage.Voice,
            Decision.Answer,
            [
                .. paragraphs,
                AdviceFor(entry, stage),
                AnswerMarks.CountryOf(entry, stage),
                AnswerMarks.Of(entry, stage),
                Citations.Listed(citations, entry, stage.Voice),
                last,
            ],
            stage.Offer([.. first, .. choices.OfType<Move>(), .. end, .. stage.Back()]));
        return reply with
        {
            Entry = entry.Id,
            Version = entry.Version,
            Citations = citations,
            Advised = entry.Person,
        };
    }

    static string AdviceFor(Article entry, Stage stage) => entry.Person switch
    {
        null => "",
        Lane.Lawyer => stage.Say(Phrase.AnswerLawyerAdvised),
        _ => stage.Say(Phrase.AnswerPersonAdvised),
    };

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
