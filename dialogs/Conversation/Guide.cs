using FamilyGuide.Dialogs.Asking;
using FamilyGuide.Dialogs.Asking.FollowUps;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Conversation;

/// <summary>Makes moves: from the state and what the person wants to the new state and what is said.</summary>
sealed class Guide(ILibrary library, PhraseBook phrases, FollowUpScene followUps, TimeProvider time)
{
    readonly Scenes _scenes = new(phrases, followUps);

    public Stage StageOf(FamilyState state) => new(
        library.Current,
        phrases.In(state.Language),
        DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
        state);

    public Turned Make(Move move, FamilyState state) => move switch
    {
        { Kind: MoveKind.Back } => GoBack(state),
        { Kind: MoveKind.StartOver } => StartOver(state),
        { Kind: MoveKind.Speak } => Speak(Language.FindOrEnglish(move.Value), state),
        { Kind: MoveKind.PersonIn or MoveKind.DangerIn } => Show(move, state with { Country = CountryOf(move, state) }),
        { Kind: MoveKind.Unknown } => Show(move, state with { UnknownsInARow = state.UnknownsInARow + 1 }),
        _ => Show(move, state),
    };

    /// <summary>Says something between two moves: what was offered can still be chosen.</summary>
    public Turned Say(Phrase phrase, FamilyState state) =>
        new(state with { IsWelcomed = true }, [Phrased(phrase, state)]);

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

    /// <summary>
    /// Tells whoever got an answer that was corrected since what was wrong with it, before anything else.
    /// </summary>
    public Turned WithCorrections(Turned turned, FamilyState before)
    {
        var stage = StageOf(turned.State);
        foreach (var (entry, words) in Corrected.Since(before.Answered, stage))
        {
            var answered = Corrected.Remembering(entry.Id, entry.Version, turned.State.Answered);
            turned = (turned with { State = turned.State with { Answered = answered } })
                .After(Reply.Saying(words, stage.Voice));
        }

        return turned;
    }

    /// <summary>The same with one more thing to choose.</summary>
    public Turned Offering(Move move, Turned turned)
    {
        if (StageOf(turned.State).Offer(move) is not [var choice]
            || turned.State.Offered.Contains(choice.Id, StringComparer.Ordinal))
        {
            return turned;
        }

        return new(
            turned.State with { Offered = [.. turned.State.Offered, choice.Id] },
            [.. turned.Replies.SkipLast(1), turned.Replies[^1].With(choice)]);
    }

    public Reply Phrased(Phrase phrase, FamilyState state)
    {
        var voice = phrases.In(state.Language);
        return Reply.Saying(voice.Say(phrase), voice);
    }

    Turned Show(Move move, FamilyState state)
    {
        var next = state.Towards(move) with { IsWelcomed = true };
        var reply = _scenes.Show(move, StageOf(next));
        return new(Remember(reply, next), [reply]);
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
    };

    Turned GoBack(FamilyState state)
    {
        if (state.Back() is not { } back)
        {
            return Show(new(MoveKind.Topics), state).After(Phrased(Phrase.BackNothing, state));
        }

        var reply = _scenes.Show(back.Move, StageOf(back.State));
        return new(Remember(reply, back.State), [reply]);
    }

    Turned StartOver(FamilyState state)
    {
        var fresh = FamilyState.New with
        {
            LanguageCode = state.LanguageCode,
            IsLanguageChosen = state.IsLanguageChosen,
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
