using System.Diagnostics;
using FamilyGuide.Dialogs.Asking;
using FamilyGuide.Dialogs.Asking.FollowUps;
using FamilyGuide.Dialogs.Guides;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.Safeguarding;
using FamilyGuide.Dialogs.Welcome;
using FamilyGuide.Dialogs.YourData;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Conversation;

/// <summary>Makes the replies that a move leads to. The same move shows the same again, today's marks aside.</summary>
sealed class Scenes(PhraseBook phrases, FollowUpScene followUps)
{
    /// <returns>At least one; the last one has the choices.</returns>
    public IReadOnlyList<Reply> Show(Move move, Stage stage) => move.Kind == MoveKind.Letter
        ? LetterScene.Show(
            Enum.TryParse<GuideKind>(move.Value, out var kind) ? kind : GuideKind.Repatriation, stage, phrases)
        : [ShowOne(move, stage)];

    Reply ShowOne(Move move, Stage stage) => move.Kind switch
    {
        MoveKind.Welcome => WelcomeScenes.Greet(stage, phrases),
        MoveKind.Introduction or MoveKind.StartOver or MoveKind.Speak => WelcomeScenes.Introduce(stage),
        MoveKind.ChooseLanguage => WelcomeScenes.ChooseLanguage(stage),
        MoveKind.Help => WelcomeScenes.Help(stage),
        MoveKind.Topics or MoveKind.Back => ListScenes.Topics(stage),
        MoveKind.Topic => TopicPage.Parse(move.Value) is { } page
            ? ListScenes.Topic(page, stage)
            : ListScenes.Topics(stage),
        MoveKind.Entry => ShowEntry(move.Value, stage, EntryScene.Show),
        MoveKind.Several => ShowEntry(
            move.Value.Split('|')[0],
            stage,
            (entry, shown) => EntryScene.Several(entry, move.Value.Split('|')[1..], shown)),
        MoveKind.Term => TermScene.Show(move.Value, stage),
        MoveKind.Passage => followUps.Show(move.Value, stage) ?? ListScenes.Unknown(Phrase.AnswerGone, stage),
        MoveKind.Steps => ShowEntry(move.Value, stage, EntryScene.Steps),
        MoveKind.Cautions => ShowEntry(move.Value, stage, EntryScene.Cautions),
        MoveKind.EntryHelp => ShowEntry(move.Value, stage, EntryScene.Help),
        MoveKind.Brake => BrakeScene.Show(move.Value, stage),
        MoveKind.Clarify => ListScenes.Clarify(move.Value, stage),
        MoveKind.NoneOfThese => ListScenes.Unknown(Phrase.UnknownNoneOfThese, stage),
        MoveKind.Unknown => ListScenes.Unknown(
            stage.State.UnknownsInARow > 1 ? Phrase.UnknownAgain : Phrase.UnknownFirst,
            stage),
        MoveKind.Danger => DangerScene.Show(move.Value, stage),
        MoveKind.GriefStay => DangerScene.Grieve(stage, Phrase.DangerGriefStay),
        MoveKind.Comfort => DangerScene.Comfort(stage),
        MoveKind.OnAList => ListScenes.OnAList(stage),
        MoveKind.DangerElsewhere => DangerScene.Elsewhere(stage),
        MoveKind.DangerIn => DangerScene.In(move.Value, stage),
        MoveKind.Guide => Enum.TryParse<GuideKind>(move.Value, out var kind)
            ? QuestionScene.Next(kind, stage, phrases)
            : ListScenes.Topics(stage),
        MoveKind.Ask => ShowQuestion(move.Value, stage, QuestionScene.Again),
        MoveKind.Why => ShowQuestion(move.Value, stage, QuestionScene.Why),
        MoveKind.OtherCountries => QuestionScene.OtherCountries(stage),
        MoveKind.Plan => stage.State.Plan is { } plan
            ? PlanScene.Show(plan.Kind, stage, phrases)
            : ListScenes.Topics(stage),
        MoveKind.NextStep => PlanScene.NextOf(stage) is { } next
            ? EntryScene.Show(next, stage)
            : PlanScene.AllDone(stage),
        MoveKind.Known => KnownScene.Show(stage),
        MoveKind.YourData => DataScene.Show(isAll: move.Value.Length > 0, stage),
        MoveKind.Delete => DataScene.AskToDelete(stage),
        MoveKind.Consent => ConsentScene.Show(stage),
        MoveKind.Return => WelcomeScenes.Return(stage),
        MoveKind.ComeBack => WelcomeScenes.ComeBack(stage),
        _ => ShowPerson(move, stage),
    };

    /// <summary>People, elsewhere and here.</summary>
    static Reply ShowPerson(Move move, Stage stage) => move.Kind switch
    {
        MoveKind.Person => PersonScene.Show(move.Value, stage),
        MoveKind.PersonNumbers => PersonScene.Numbers(stage),
        MoveKind.PersonElsewhere => PersonScene.Elsewhere(stage),
        MoveKind.PersonIn => PersonScene.In(move.Value, stage),
        MoveKind.HandoffPreview => HandoffScenes.Preview(stage),
        MoveKind.Strike => HandoffScenes.Strike(stage),
        MoveKind.HandOver => HandoffScenes.Waiting(
            stage,
            stage.Say(
                move.Value == nameof(Sharing.Nothing) ? Phrase.HandoffPassedNothing : Phrase.HandoffPassedOn)),
        MoveKind.HandoffPlace => HandoffScenes.Waiting(stage),
        MoveKind.Writing => WritingScene.Ask(stage),
        _ => throw new UnreachableException(),
    };

    static Reply ShowQuestion(string value, Stage stage, Func<Question, Stage, Reply> show) =>
        Enum.TryParse<Question>(value, out var question) ? show(question, stage) : ListScenes.Topics(stage);

    /// <summary>An entry that has no translation is shown in English, and it is said that it is.</summary>
    Reply ShowEntry(string value, Stage stage, Func<Article, Stage, Reply> show)
    {
        ArticleId id = new(value);
        if (stage.Find(id) is { } entry)
        {
            return show(entry, stage);
        }

        if (stage.Library.Find(id, Language.English) is not { } original)
        {
            return ListScenes.Unknown(Phrase.AnswerGone, stage);
        }

        var reply = show(original, stage with { Voice = phrases.In(Language.English) });
        var name = stage.Voice.Isolated(Language.English.Autonym);
        return reply with { Text = $"{stage.Voice.Say(Phrase.AnswerOnlyIn, ("language", name))}\n\n{reply.Text}" };
    }
}
