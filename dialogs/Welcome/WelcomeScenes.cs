using FamilyGuide.Dialogs.Asking;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Guides;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.YourData;
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
            [Greeting(stage), string.Join('\n', question), MessagingApp.Reads(stage)],
            stage.Offer(Languages));
    }

    /// <summary>What lies on a locked phone must not say what it is about.</summary>
    static string Greeting(Stage stage) => stage.Say(
        MessagingApp.Of(stage) is { IsShownOnLockedPhones: true } ? Phrase.ChannelFirst : Phrase.WelcomeGreeting);

    /// <summary>What the guide is, is not, and keeps; then an invitation.</summary>
    public static Reply Introduce(Stage stage) => Reply.Of(
        stage.Voice,
        Decision.Smalltalk,
        [
            stage.Say(Phrase.IntroWhatItIs),
            $"{stage.Say(Phrase.IntroNotLawyer)} {Emergency(stage)}".TrimEnd(),
            stage.Say(Phrase.IntroKept),
            MessagingApp.Reads(stage),
            stage.AsksElsewhere ? stage.Say(Phrase.DataElsewhere) : "",
            stage.Say(Phrase.IntroKnowledge),
            stage.Say(Phrase.IntroInvite),
        ],
        stage.Offer([StepByStep, .. ExampleMoves(stage), .. Elsewhere(stage)]));

    /// <summary>After an answer that could not wait; what it offered can still be chosen.</summary>
    public static Reply IntroduceShortly(Stage stage) => Reply.Saying(
        $"{stage.Say(Phrase.IntroWhatItIs)}\n\n{MessagingApp.Reads(stage)}".TrimEnd(), stage.Voice);

    /// <summary>Whoever is not asked has allowed nothing.</summary>
    static IEnumerable<Move> Elsewhere(Stage stage) => stage.AsksElsewhere && !stage.State.Allows(Purpose.Elsewhere)
        ? [new(MoveKind.Allow, nameof(Purpose.Elsewhere))]
        : [];

    public static Reply Help(Stage stage) => Reply.Of(
        stage.Voice,
        Decision.Smalltalk,
        [stage.Say(Phrase.HelpText), Emergency(stage), stage.Say(Phrase.HelpAsk)],
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

    /// <remarks>
    /// The page gives numbers itself; a messaging app gets one with the message, and the log doesn't.
    /// </remarks>
    public static Reply ComeBack(Stage stage)
    {
        var isOnPage = MessagingApp.Of(stage) is null;
        return Reply.Of(
            stage.Voice,
            Decision.Smalltalk,
            isOnPage
                ? [stage.Say(Phrase.ReturnHow), stage.Say(Phrase.ReturnHarmless)]
                : [stage.Say(Phrase.ChannelNumber)],
            stage.Offer([new(MoveKind.YourData), .. stage.Back()])) with
        {
            OffersNumber = !isOnPage,
        };
    }

    public static Reply ChooseLanguage(Stage stage) => Reply.Of(
        stage.Voice,
        Decision.Clarify,
        [stage.Say(Phrase.LanguageAsk)],
        stage.Offer([.. Languages, .. stage.Back()]));

    /// <summary>Whoever writes "help" and nothing else may mean it.</summary>
    static string Emergency(Stage stage)
    {
        var numbers = HelplineList.EmergencySentence(stage.Library, stage.Voice);
        return numbers.Length == 0 ? "" : stage.Voice.Say(Phrase.IntroEmergency, ("numbers", numbers));
    }

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
