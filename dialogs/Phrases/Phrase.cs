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
    ChoiceLawyer,
    ChoiceComfort,
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
    AnswerPlace,
    AnswerChangedPlace,
    AnswerUnreviewed,
    AnswerNoLawyer,
    AnswerOnlyLawyer,
    AnswerNoContentReview,
    AnswerNoNativeSpeaker,
    AnswerSources,
    AnswerSourcesAndView,
    AnswerAccounts,
    AnswerSafeEitherWay,
    AnswerCorrected,
    AnswerOnlyIn,
    AnswerPersonAdvised,
    AnswerLawyerAdvised,
    AnswerGone,

    SourceLaw,
    SourcePractice,
    SourceReport,

    HelplinesEmergency,
    HelplinesHeading,
    HelplinesUnverified,
    HelplinesUnverifiedNote,
    HelplinesNone,

    CountryAsk,

    PersonText,
    PersonLawyer,

    HandoffAdvocate, HandoffLawyer, HandoffPsychosocial, HandoffChild, HandoffOffer, HandoffFirst, HandoffBefore,
    HandoffWait, HandoffWaitUnknown, HandoffClosed, HandoffClosedUnknown, HandoffPreview, HandoffWanted,
    HandoffAsked, HandoffSoon, HandoffUrgent, HandoffLeftOut, HandoffMay, HandoffAll, HandoffSummaryOnly,
    HandoffNothing, HandoffStrike, HandoffStrikeAsk, HandoffStrikeOne, HandoffKeep, HandoffBackToPreview,
    HandoffNumbers, HandoffPassedOn, HandoffPassedNothing, HandoffMeanwhile, HandoffLeaveMessage, HandoffHowLong,
    HandoffStop, HandoffStopped, HandoffLate, HandoffStill, HandoffReturned, HandoffMoved, HandoffFailed,
    HandoffAccepted, HandoffHowToEnd, HandoffSomebody, HandoffEnded, HandoffSafe, HandoffRemember,
    HandoffTicket, HandoffTicketCarry, HandoffTicketWords,

    PhotoAsked, PhotoHow, PhotoWhere, PhotoElsewhere, PhotoOver, PhotoCame, PhotoMore, PhotoName, PhotoEmpty,
    PhotoLarge, PhotoKind, PhotoPdf, PhotoBroken, PhotoPixels, PhotoMany, PhotoOften, PhotoChoose, PhotoSend,

    DangerSuicide, DangerSuicideChild, DangerSuicideOther, DangerHere, DangerThere, DangerTrafficking,
    DangerTorture, DangerViolence, DangerMinor, DangerGrief, DangerGriefStay, DangerExtremism, DangerAcute,
    DangerThreat, DangerCall, DangerWhichCountry, DangerGoOn,

    BrakeText,
    BrakeNoEntry,
    BrakePaid,

    ListNever,

    PrivacyNoNames,

    MoreAsked,
    MoreSays,
    MoreSilent,
    MoreWhy,

    GuideRepatriation,
    GuideRights,
    GuideReception,
    GuideBegin,
    GuideProgress,
    GuideWhy,
    GuideGoOn,
    GuideUnderstood,
    GuideNotUnderstood,

    PlanTitle,
    PlanRepatriation,
    PlanRights,
    PlanReception,
    PlanNow,
    PlanSoon,
    PlanLater,
    PlanDoNot,
    PlanStep,
    PlanView,
    PlanAccounts,
    PlanMayBeOld,
    PlanNotPromised,
    PlanNext,
    PlanTick,
    PlanAllDone,
    PlanChanged,
    PlanChangedOne,

    KnownTitle, KnownHeading, KnownLanguage, KnownPlan, KnownNoName, KnownChange,

    DataTitle, DataMore, DataShort, DataHeading, DataMessages, DataState, DataTimes, DataKeys, DataGaps,
    DataReturns, DataCases, DataPhotos, DataNumbers, DataBackups, DataPhone, DataNot, DataOnlyHere, DataElsewhere,

    ConsentTitle, ConsentHeading, ConsentAnswer, ConsentCounting, ConsentElsewhere, ConsentYes, ConsentNo,
    ConsentAllowCounting, ConsentForbidCounting, ConsentAllowElsewhere, ConsentForbidElsewhere, ConsentGiven,
    ConsentTaken,

    NoticeTitle, NoticeFull, NoticeWhy, NoticeWhyText, NoticeWho, NoticeWhoText, NoticeRights,
    NoticeRightsText, NoticeOperator, NoticeOperatorNone, NoticeDeleting, NoticeDeletingRan,
    NoticeDeletingNever, NoticeDeletingUnknown,

    DeleteTitle, DeleteAsk, DeleteYes, DeleteNo, DeleteDone, DeleteRemains,

    ChannelGroup, ChannelFirst, ChannelReads, ChannelAddress, ChannelNames, ChannelNot, ChannelForgets, ChannelNumber,
    ChannelLate, ChannelLost, ChannelTooMuch, ChannelDeletesTelegram, ChannelDeletesTwilio,
    ChannelLeaveMessage, ChannelRemains,

    WriteTitle, WriteAsk, WriteDay, WriteEvening, WriteAlways, WriteNever, WriteGiven, WriteNot, WriteNews,

    ChannelTelegram, ChannelWhatsapp, ChannelMessenger, ChannelSms, ChannelTwilio, ChannelMicrosoft,

    LetterWho, LetterRelation, LetterWhere, LetterToMinistry, LetterToSocial, LetterHint, LetterMinistry,
    LetterSocial,

    SheetTitle, SheetHas, SheetNone, SheetStays, SheetMade, SheetDay, SheetPrint, SheetCalendar,
    SheetOpenCalendar, SheetReminder, SheetNoDays, SheetLetter, SheetFill, SheetPrintLetter, SheetSaveLetter,
    SheetPapers, SheetPapersItems, SheetPapersSource, SheetPrintPapers, SheetBack,

    ReturnTitle, ReturnHow, ReturnHarmless, ReturnGreeting, ReturnUsed, ReturnExplain, ReturnMake, ReturnOwn,
    ReturnOther, ReturnOtherText, ReturnAdvice, ReturnTooMany, ReturnBegin, ReturnAsk, ReturnType, ReturnOpen,
    ReturnMisread, ReturnUnknown, ReturnWait, ReturnHidden, ReturnShow, ReturnClose,

    IdleHidden, IdleShow,

    LeaveButton, LeaveTitle, LeaveNeeds, LeaveSteps, LeaveAbout, LeaveHides, LeaveIdle, LeaveCannot,
    LeaveAdvice,

    Apology,

    ErrorTooLong,
    ErrorBusy,

    DateDay,
    DateMonth,
    DateMonths,

    PageTitle, PageTypeHere, PageSend, PageShowNew, PageLanguage, PageStart, PageConnecting,

    PageFirst, PageAbout, PageMore, PageSimple, PageSimpleHint, PageFull, PageNoticeOffline, PageNoticeLost,
    PageNoticeBusy, PageGuideSaid, PageYouSaid, PageNotSentRetry, PageChoices, PageSourceOne, PageSourceTwo,
    PageSourceFew, PageSourceMany, PageTooLong, PageMessage, PageEarlier, PageNewest, PageAnswerComing,
    PageStale, PageNotFound, PageNotFoundText, PageBad, PageBadText, PageDown, PageDownText, PageNotKept,
    PageToChat, PageEmergency, PageEmergencyText, PageEmergencyNone, PageEmergencyAsOf, PageEmergencyMade,
}
