using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Asking;

/// <summary>Says what a word of offices means.</summary>
static class TermScene
{
    public static Reply Show(string id, Stage stage)
    {
        if (stage.Library.FindTerm(id) is not { } term)
        {
            return ListScenes.Unknown(Phrase.AnswerGone, stage);
        }

        var citations = Citations.Of(term, stage.Voice);
        var marks = string.Concat(citations.Select(citation => $" [{citation.Position}]"));
        var reply = Reply.Of(
            stage.Voice,
            Decision.Answer,
            [
                $"{term.Meanings[stage.Voice.Language]}{marks}",
                Citations.Listed(citations, Phrase.AnswerSources, stage.Voice),
            ],
            stage.Offer([.. EntriesAbout(term, stage), new(MoveKind.Person), .. stage.Back()]));
        return reply with { Citations = citations };
    }

    /// <summary>What else is said about it.</summary>
    static IEnumerable<Move> EntriesAbout(Term term, Stage stage)
    {
        const int Most = 3;
        var name = term.Names[stage.Voice.Language];
        return stage.Entries()
            .Where(entry => entry.ShortAnswer.Value.Contains(name, StringComparison.OrdinalIgnoreCase))
            .Take(Most)
            .Select(entry => new Move(MoveKind.Entry, entry.Id.Value));
    }
}
