using FamilyGuide.Dialogs.Asking;
using FamilyGuide.Dialogs.Asking.FollowUps;
using FamilyGuide.Dialogs.Guides;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Welcome;
using FamilyGuide.Dialogs.YourData;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Conversation;

/// <summary>Makes moves: from the state and what the person wants to the new state and what is said.</summary>
sealed partial class Guide(
    ILibrary library,
    PhraseBook phrases,
    FollowUpScene followUps,
    IQuestionRecognizer recognizer,
    IHandoffDesk desk,
    TimeProvider time)
{
    readonly Scenes _scenes = new(phrases, followUps);

    public Stage StageOf(FamilyState state) => new(
        library.Current,
        phrases.In(state.Language),
        phrases.Guides,
        DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
        state)
    {
        AsksElsewhere = recognizer.AsksElsewhere,
        Desk = desk,
    };

    public Turned Make(Move move, FamilyState state) => move switch
    {
        { Kind: MoveKind.Back } => GoBack(state),
        { Kind: MoveKind.StartOver } => StartOver(state),
        { Kind: MoveKind.Speak } => Speak(Language.FindOrEnglish(move.Value), state),
        { Kind: MoveKind.PersonIn or MoveKind.DangerIn } => Show(move, state with { Country = CountryOf(move, state) }),
        { Kind: MoveKind.Unknown } => Show(move, state with { UnknownsInARow = state.UnknownsInARow + 1 }),
        { Kind: MoveKind.Guide } => Walk(GuideIn(move, state), state),
        { Kind: MoveKind.Answer } => Answer.Parse(move.Value) is { } answer
            ? Take([answer], state)
            : Show(new(MoveKind.Topics), state),
        { Kind: MoveKind.Allow or MoveKind.Forbid } => Enum.TryParse<Purpose>(move.Value, out var purpose)
            ? Permit(purpose, move.Kind == MoveKind.Allow, state)
            : Show(new(MoveKind.Consent), state),
        { Kind: MoveKind.Person } => WantPerson(move, state),
        { Kind: MoveKind.StrikeLine } => state.Handoff is { Phase: HandoffPhase.Preparing } wanted
            ? Show(new(MoveKind.Strike), state with { Handoff = wanted.Toggling(move.Value) })
            : Show(new(MoveKind.Topics), state),
        { Kind: MoveKind.HandOver } => HandOver(move, state),
        { Kind: MoveKind.StopWaiting } => StopWaiting(state),
        { Kind: MoveKind.DeleteSure } => Forget(state),
        { Kind: MoveKind.Writing, Value: not WritingScene.Question } => AllowWriting(move.Value, state),
        { Kind: MoveKind.Stay } => Show(state.CurrentMove ?? new(MoveKind.Topics), state),

        // The question on the screen stays the one that it was.
        { Kind: MoveKind.Why or MoveKind.OtherCountries or MoveKind.Delete or MoveKind.Writing } => Shown(move, state),
        { Kind: MoveKind.Done } => state.Plan is null
            ? Say(Phrase.SmalltalkAgreement, state)
            : Show(new(MoveKind.Plan), state.Ticked(move.Value.Length > 0 ? move.Value : state.Entry ?? "")),
        _ => Show(move, state),
    };

    /// <summary>Takes answers to a guide's questions and goes on with it.</summary>
    public Turned Take(IReadOnlyList<Answer> answers, FamilyState state)
    {
        var answered = answers.Aggregate(state, (before, answer) => before.Answered(answer));
        return answered.Guide is { } kind
            ? Show(new(MoveKind.Guide, kind.ToString()), answered)
            : Show(new(MoveKind.Known), answered);
    }

    /// <summary>The same for answers that were not chosen but heard: it is said how they were understood.</summary>
    public Turned Hear(HeardAnswers heard, FamilyState state)
    {
        var taken = Take(heard.Answers, state);
        if (heard.IsPlain)
        {
            return taken;
        }

        var stage = StageOf(state);
        var understood = heard.Answers.Select(answer => KnownScene.Line(answer, stage));
        return taken.After(Reply.Saying(
            stage.Voice.Say(Phrase.GuideUnderstood, ("what", stage.Voice.Listed(understood))), stage.Voice));
    }

    /// <summary>Says something between two moves: what was offered can still be chosen.</summary>
    public Turned Say(Phrase phrase, FamilyState state) =>
        new(state with { IsWelcomed = true }, [Phrased(phrase, state)]);

    /// <summary>Says what it is to somebody whose first message could not wait for that.</summary>
    public Turned IntroduceShortly(FamilyState state) =>
        new(state with { IsWelcomed = true }, [WelcomeScenes.IntroduceShortly(StageOf(state))]);

    /// <summary>Tells once whoever writes in a language that we only understand why we answer in another.</summary>
    public Turned InWhatWeSpeak(Said said, Turned turned)
    {
        if (said.Partial is not { } language || turned.State.IsToldWhatWeSpeak)
        {
            return turned;
        }

        var told = turned with { State = turned.State with { IsToldWhatWeSpeak = true } };
        return told.After(Reply.Saying(phrases.Understood(language), phrases.In(told.State.Language)));
    }

    /// <summary>The same with one more thing to choose.</summary>
    public Turned Offering(Move move, Turned turned)
    {
        if (StageOf(turned.State).Offer(move) is not [var choice]
            || turned.State.Offered.Contains(choice.Id, StringComparer.Ordinal))
        {
            return turned;
        }

        return turned with
        {
            State = turned.State with { Offered = [.. turned.State.Offered, choice.Id] },
            Replies = [.. turned.Replies.SkipLast(1), turned.Replies[^1].With(choice)],
        };
    }

    public Reply Phrased(Phrase phrase, FamilyState state)
    {
        var voice = phrases.In(state.Language);
        return Reply.Saying(voice.Say(phrase), voice);
    }

    Turned Show(Move move, FamilyState state) => Shown(move, state.Towards(move) with { IsWelcomed = true });

    Turned Shown(Move move, FamilyState state)
    {
        var replies = _scenes.Show(move, StageOf(state));
        return new(Remember(replies[^1], state), replies);
    }

    Turned Walk(GuideKind kind, FamilyState state) =>
        Show(new(MoveKind.Guide, kind.ToString()), state.Begin(kind));

    /// <summary>The guide that is named, else the one that was begun.</summary>
    static GuideKind GuideIn(Move move, FamilyState state) =>
        Enum.TryParse<GuideKind>(move.Value, out var kind) ? kind : state.Guide ?? GuideKind.Repatriation;

    /// <summary>What was offered before can still be chosen.</summary>
    Turned Permit(Purpose purpose, bool isAllowed, FamilyState state) =>
        Say(ConsentScene.Answer(isAllowed), state.Allowing(purpose, isAllowed));

    /// <summary>Asks once whether what had no answer may be counted, unless it may already.</summary>
    public Turned AskingToCount(Turned turned) =>
        turned.State.IsAskedToCount || turned.State.Allows(Purpose.Counting)
            ? turned
            : Offering(
                new(MoveKind.Allow, nameof(Purpose.Counting)),
                turned with { State = turned.State with { IsAskedToCount = true } });

    /// <summary>Nothing is left but the language.</summary>
    Turned Forget(FamilyState state)
    {
        var fresh = FamilyState.New with
        {
            LanguageCode = state.LanguageCode,
            IsLanguageChosen = state.IsLanguageChosen,
            Channel = state.Channel,
            IsWelcomed = true,
        };
        var proof = DataScene.Proof(time.GetUtcNow(), StageOf(fresh));
        return new(Remember(proof, fresh), [proof])
        {
            ForgetsAll = true,
            Writing = MessagingApp.Of(StageOf(fresh)) is { IsAnnounced: true } ? "" : null,
        };
    }

    static FamilyState Remember(Reply reply, FamilyState state) => state with
    {
        Offered = [.. reply.Choices.Select(choice => choice.Id)],
        Entry = reply.Entry?.Value ?? state.Entry,
        EntryVersion = reply.Version ?? state.EntryVersion,
        Answered = reply is { Entry: { } shown, Version: { } version }
            ? Corrected.Remembering(shown, version, state.Answered)
            : state.Answered,
        UnknownsInARow = reply.Entry is null ? state.UnknownsInARow : 0,
        Plan = reply.Plan ?? state.Plan,
    };

    /// <summary>In a guide the last answer is taken back; elsewhere what was shown before is shown again.</summary>
    Turned GoBack(FamilyState state)
    {
        if (state.CurrentMove is { Kind: MoveKind.Guide } question && state.WithoutLast() is { } earlier)
        {
            return Show(question, earlier);
        }

        return state.Back() is { } back
            ? Shown(back.Move, back.State)
            : Show(new(MoveKind.Topics), state).After(Phrased(Phrase.BackNothing, state));
    }

    Turned StartOver(FamilyState state)
    {
        var fresh = FamilyState.New with
        {
            LanguageCode = state.LanguageCode,
            IsLanguageChosen = state.IsLanguageChosen,
            Channel = state.Channel,
        };
        return Show(new(MoveKind.Introduction), fresh).After(Phrased(Phrase.StartOverDone, fresh));
    }

    /// <summary>
    /// Whoever chooses at the welcome is introduced; whoever changes later sees the same in the other language.
    /// </summary>
    Turned Speak(Language language, FamilyState state)
    {
        var spoken = state with { LanguageCode = language.Code, IsLanguageChosen = true };
        var current = state.CurrentMove;
        if (current is null or { Kind: MoveKind.Welcome })
        {
            return Show(new(MoveKind.Introduction), spoken);
        }

        var place = current is { IsPlace: true } ? current : LastPlace(spoken);
        return Show(place ?? new(MoveKind.Introduction), spoken).After(Phrased(Phrase.LanguageChanged, spoken));
    }

    static Move? LastPlace(FamilyState state) => state.History is [.., var last] ? Move.Parse(last) : null;

    /// <summary>A country that nobody knows is not remembered.</summary>
    string? CountryOf(Move move, FamilyState state) =>
        library.Current.FindCountry(move.Value)?.Code ?? state.Country;
}
