using FamilyGuide.Dialogs.Asking;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Guides;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Welcome;

/// <summary>What the guide says about itself.</summary>
static class WelcomeScenes
{
    /// <summary>What relatives ask first, for those who don't know what may be asked.</summary>
    static readonly ArticleId[] Examples =
        [new("where-is-my-relative"), new("report-a-relative"), new("mother-and-child-together")];

    static Move StepByStep => new(MoveKind.Guide, nameof(GuideKind.Repatriation));

    static IEnumerable<Move> Languages => Language.All.Select(language => new Move(MoveKind.Speak, language.Code));

    /// <summary>A greeting in the language that was guessed, and the question about it in every language.</summary>
    public static Reply Greet(Stage stage, PhraseBook phrases)
    {
        var question = Language.All.Select(language => phrases.In(language).Say(Phrase.WelcomeChooseLanguage));
        return Reply.Of(
            stage.Voice,
            Decision.Smalltalk,
            [stage.Say(Phrase.WelcomeGreeting), string.Join('\n', question)],
            stage.Offer(Languages));
    }

    /// <summary>What the guide is, is not, and keeps; then an invitation.</summary>
    public static Reply Introduce(Stage stage)
    {
        var numbers = HelplineList.EmergencySentence(stage.Library, stage.Voice);
        var emergency = numbers.Length == 0 ? "" : stage.Voice.Say(Phrase.IntroEmergency, ("numbers", numbers));
        return Reply.Of(
            stage.Voice,
            Decision.Smalltalk,
            [
                stage.Say(Phrase.IntroWhatItIs),
                $"{stage.Say(Phrase.IntroNotLawyer)} {emergency}".TrimEnd(),
                stage.Say(Phrase.IntroKept),
                stage.Say(Phrase.IntroKnowledge),
                stage.Say(Phrase.IntroInvite),
            ],
            stage.Offer([StepByStep, .. ExampleMoves(stage)]));
    }

    public static Reply Help(Stage stage) => Reply.Of(
        stage.Voice,
        Decision.Smalltalk,
        [stage.Say(Phrase.HelpText), stage.Say(Phrase.HelpAsk)],
        stage.Offer(
        [
            .. ListScenes.GuideMoves,
            .. ExampleMoves(stage),
            new(MoveKind.Topics),
            new(MoveKind.Person),
            .. stage.Back(),
        ]));

    /// <summary>Whoever looks over a shoulder sees that somebody came back, and not to what.</summary>
    public static Reply Return(Stage stage) => Reply.Of(
        stage.Voice,
        Decision.Smalltalk,
        [stage.Say(Phrase.ReturnGreeting)],
        stage.Offer([new(MoveKind.Known), new(MoveKind.Topics), new(MoveKind.Person)]));

    public static Reply ComeBack(Stage stage) => Reply.Of(
        stage.Voice,
        Decision.Smalltalk,
        [stage.Say(Phrase.ReturnHow), stage.Say(Phrase.ReturnHarmless)],
        stage.Offer([new(MoveKind.YourData), .. stage.Back()]));

    public static Reply ChooseLanguage(Stage stage) => Reply.Of(
        stage.Voice,
        Decision.Clarify,
        [stage.Say(Phrase.LanguageAsk)],
        stage.Offer([.. Languages, .. stage.Back()]));

    static IEnumerable<Move> ExampleMoves(Stage stage)
    {
        var wanted = Examples.Select(stage.Find).OfType<Article>();
        return wanted
            .Concat(stage.Entries())
            .DistinctBy(entry => entry.Id)
            .Take(Examples.Length)
            .Select(entry => new Move(MoveKind.Entry, entry.Id.Value));
    }
}
