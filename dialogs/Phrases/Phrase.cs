namespace FamilyGuide.Dialogs.Phrases;

/// <summary>
/// Every sentence and label of the guide itself; <c>AnswerAsOf</c> is <c>as-of</c> under <c>answer</c>.
/// </summary>
/// <remarks>What is said about the world is never here: that comes from entries, with a source and a date.</remarks>
public enum Phrase
{
    WelcomeGreeting,
    WelcomeChooseLanguage,

    IntroWhatItIs,
    IntroNotLawyer,
    IntroEmergency,
    IntroKept,
    IntroKnowledge,
    IntroInvite,
    IntroShort,

    LanguageAsk,
    LanguageChanged,

    HelpText,
    HelpAsk,

    BackNothing,

    StartOverDone,

    SmalltalkGreeting,
    SmalltalkThanks,
    SmalltalkAgreement,

    NudgeBlank,
    NudgeAttachment,

    ClarifyAsk,
    ClarifyNone,

    UnknownFirst,
    UnknownAgain,
    UnknownNoneOfThese,

    TopicsTitle,
    TopicsAsk,
    TopicsRepatriation,
    TopicsRights,
    TopicsReception,
    TopicsChoose,
    TopicsMore,
    TopicsEmpty,

    ChoiceHint,
    ChoiceSteps,
    ChoiceCautions,
    ChoiceHelplines,
    ChoicePerson,
    ChoiceBack,
    ChoiceOtherCountry,

    AnswerForCountry,
    AnswerSteps,
    AnswerCautions,
    AnswerHelplines,
    AnswerAsOf,
    AnswerLaw,
    AnswerPractice,
    AnswerReport,
    AnswerView,
    AnswerPastReview,
    AnswerChangedPlace,
    AnswerUnreviewed,
    AnswerNoLawyer,
    AnswerNoNativeSpeaker,
    AnswerSources,
    AnswerOnlyIn,
    AnswerGone,

    HelplinesEmergency,
    HelplinesHeading,
    HelplinesUnverified,
    HelplinesUnverifiedNote,
    HelplinesNone,

    CountryAsk,

    PersonText,

    DangerSelfHarm,
    DangerAcute,
    DangerThreat,
    DangerCall,
    DangerWhichCountry,
    DangerGoOn,

    BrakeText,
    BrakeNoEntry,

    Apology,

    ErrorTooLong,
    ErrorBusy,

    DateDay,
    DateMonth,
    DateMonths,

    PageTitle,
    PageTypeHere,
    PageSend,
    PageShowNew,
    PageLanguage,
    PageStart,
    PageConnecting,

    PageFirst,
    PageAbout,
    PageSimple,
    PageSimpleHint,
    PageFull,
    PageNoticeOffline,
    PageNoticeLost,
    PageNoticeBusy,
    PageGuideSaid,
    PageYouSaid,
    PageNotSentRetry,
    PageChoices,
    PageSourceOne,
    PageSourceTwo,
    PageSourceFew,
    PageSourceMany,
    PageTooLong,
    PageMessage,
    PageEarlier,
    PageNewest,
    PageAnswerComing,
    PageStale,
    PageNotFound,
    PageNotFoundText,
    PageBad,
    PageBadText,
    PageDown,
    PageDownText,
    PageNotKept,
    PageToChat,
    PageEmergency,
    PageEmergencyText,
    PageEmergencyNone,
    PageEmergencyAsOf,
    PageEmergencyMade,
}
