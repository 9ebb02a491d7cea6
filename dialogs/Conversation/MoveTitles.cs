using FamilyGuide.Dialogs.Guides;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.YourData;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Conversation;

/// <summary>
/// What a choice is called in the language spoken now. Only moves are stored, so titles are made again.
/// </summary>
static class MoveTitles
{
    static readonly Dictionary<MoveKind, Phrase> Phrases = new()
    {
        [MoveKind.Steps] = Phrase.ChoiceSteps,
        [MoveKind.Cautions] = Phrase.ChoiceCautions,
        [MoveKind.EntryHelp] = Phrase.ChoiceHelplines,
        [MoveKind.Person] = Phrase.ChoicePerson,
        [MoveKind.Comfort] = Phrase.ChoiceComfort,
        [MoveKind.Back] = Phrase.ChoiceBack,
        [MoveKind.Topics] = Phrase.TopicsTitle,
        [MoveKind.NoneOfThese] = Phrase.ClarifyNone,
        [MoveKind.PersonElsewhere] = Phrase.ChoiceOtherCountry,
        [MoveKind.DangerElsewhere] = Phrase.ChoiceOtherCountry,
        [MoveKind.OtherCountries] = Phrase.ChoiceOtherCountry,
        [MoveKind.Why] = Phrase.GuideWhy,
        [MoveKind.Plan] = Phrase.PlanTitle,
        [MoveKind.NextStep] = Phrase.PlanNext,
        [MoveKind.Done] = Phrase.PlanTick,
        [MoveKind.Known] = Phrase.KnownTitle,
        [MoveKind.Delete] = Phrase.DeleteTitle,
        [MoveKind.DeleteSure] = Phrase.DeleteYes,
        [MoveKind.Stay] = Phrase.DeleteNo,
        [MoveKind.ComeBack] = Phrase.ReturnTitle,
        [MoveKind.Consent] = Phrase.ConsentTitle,
        [MoveKind.PersonNumbers] = Phrase.HandoffNumbers,
        [MoveKind.HandoffPreview] = Phrase.HandoffBackToPreview,
        [MoveKind.Strike] = Phrase.HandoffStrike,
        [MoveKind.HandoffPlace] = Phrase.HandoffHowLong,
        [MoveKind.StopWaiting] = Phrase.HandoffStop,
    };

    /// <summary>Null when the move leads nowhere any more: its entry is gone, its country is not known.</summary>
    public static string? Of(Move move, Stage stage) => move switch
    {
        { Kind: MoveKind.Entry } => stage.Find(new(move.Value))?.Title,
        { Kind: MoveKind.Speak } => Language.Find(move.Value)?.Autonym,
        { Kind: MoveKind.Topic } => OfTopic(move.Value, stage),
        { Kind: MoveKind.Person } when PersonWish.Parse(move.Value).Lane == Lane.Lawyer =>
            stage.Say(Phrase.ChoiceLawyer),
        { Kind: MoveKind.HandOver } => Enum.TryParse<Sharing>(move.Value, out var sharing)
            ? stage.Say(NameOf(sharing))
            : null,
        { Kind: MoveKind.StrikeLine } => HandoffScenes.StrikeTitle(move.Value, stage),
        { Kind: MoveKind.PersonIn or MoveKind.DangerIn } =>
            stage.Library.FindCountry(move.Value)?.Names[stage.Voice.Language],
        { Kind: MoveKind.Letter } => stage.Say(
            move.Value == nameof(GuideKind.Reception) ? Phrase.LetterToSocial : Phrase.LetterToMinistry),
        { Kind: MoveKind.YourData } => stage.Say(move.Value.Length > 0 ? Phrase.DataMore : Phrase.DataTitle),
        { Kind: MoveKind.Allow or MoveKind.Forbid } => Enum.TryParse<Purpose>(move.Value, out var purpose)
            ? stage.Say(ConsentScene.TitleOf(purpose, isAllowed: move.Kind == MoveKind.Forbid))
            : null,
        { Kind: MoveKind.Writing } => WritingScene.TitleOf(move.Value, stage),
        { Kind: MoveKind.Guide } => OfGuide(move.Value, stage),
        { Kind: MoveKind.Answer } => Answer.Parse(move.Value) is { } answer ? KnownScene.TitleOf(answer, stage) : null,
        { Kind: MoveKind.Ask } => Enum.TryParse<Question>(move.Value, out var question)
            ? stage.Voice.Say(Phrase.KnownChange, ("what", stage.Book.Short(question, stage.Voice.Language)))
            : null,
        _ => OfKind(move.Kind) is { } phrase ? stage.Say(phrase) : null,
    };

    public static Phrase Of(Topic topic) => topic switch
    {
        Topic.Repatriation => Phrase.TopicsRepatriation,
        Topic.Rights => Phrase.TopicsRights,
        Topic.Reception => Phrase.TopicsReception,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whoever has begun goes on.</summary>
    static string? OfGuide(string value, Stage stage) => Enum.TryParse<GuideKind>(value, out var kind)
        ? stage.Say(stage.State.Guide == kind && stage.State.UnderWay() == kind ? Phrase.GuideGoOn : NameOf(kind))
        : null;

    static Phrase NameOf(Sharing sharing) => sharing switch
    {
        Sharing.All => Phrase.HandoffAll,
        Sharing.Summary => Phrase.HandoffSummaryOnly,
        Sharing.Nothing => Phrase.HandoffNothing,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    static Phrase NameOf(GuideKind kind) => kind switch
    {
        GuideKind.Repatriation => Phrase.GuideRepatriation,
        GuideKind.Rights => Phrase.GuideRights,
        GuideKind.Reception => Phrase.GuideReception,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    static string? OfTopic(string value, Stage stage)
    {
        if (TopicPage.Parse(value) is not { } page)
        {
            return null;
        }

        return stage.Say(page.First > 0 ? Phrase.TopicsMore : Of(page.Topic));
    }

    static Phrase? OfKind(MoveKind kind) => Phrases.TryGetValue(kind, out var phrase) ? phrase : null;
}
