using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Dialogs.Phrases;

namespace FamilyGuide.Dialogs.Conversation;

/// <content>Handing over to a person, and coming back.</content>
sealed partial class Guide
{
    /// <summary>Nothing is passed on yet: the family sees what would be.</summary>
    Turned WantPerson(Move move, FamilyState state)
    {
        if (state.Handoff is { Phase: HandoffPhase.Waiting })
        {
            return Show(new(MoveKind.HandoffPlace), state);
        }

        var wanted = Wanted(PersonWish.Parse(move.Value), state);
        return desk.View(wanted.Lane, state.Language, wanted.Severity).IsStaffed
            ? Show(new(MoveKind.HandoffPreview), state with { Handoff = wanted })
            : Show(move, state);
    }

    Turned HandOver(Move move, FamilyState state)
    {
        if (state.Handoff is not { Phase: HandoffPhase.Preparing } wanted
            || !Enum.TryParse<Sharing>(move.Value, out var sharing))
        {
            return Show(new(MoveKind.Topics), state);
        }

        var promised = WaitingText.Promised(StageOf(state).DeskFor(wanted));
        var request = HandoffSummary.Request(sharing, wanted, state) with { PromisedMinutes = promised };
        var waiting = wanted with { Phase = HandoffPhase.Waiting, PromisedMinutes = promised, Struck = [] };
        return Show(move, state with { Handoff = waiting }) with { Handoff = HandoffChange.Ask(request) };
    }

    Turned StopWaiting(FamilyState state) => state.Handoff is null or { Phase: HandoffPhase.Preparing }
        ? Show(new(MoveKind.Topics), state with { Handoff = null })
        : Show(new(MoveKind.Topics), state with { Handoff = null })
            .After(Phrased(Phrase.HandoffStopped, state)) with
        {
            Handoff = HandoffChange.Withdraw,
        };

    /// <summary>
    /// They stopped us in their app: nobody writes to them there or is waited for, and nothing is said. Null when
    /// nobody was.
    /// </summary>
    public static Turned? StopSilently(FamilyState state) => state.Handoff is not { } handoff
        ? null
        : new(state with { Handoff = null }, [])
        {
            Handoff = handoff.Phase == HandoffPhase.Preparing ? null : HandoffChange.Withdraw,
        };

    /// <summary>What was offered before can still be chosen.</summary>
    Turned AllowWriting(string hours, FamilyState state)
    {
        var (chosen, stage) = (WritingScene.Chosen(hours, state), StageOf(state));
        var reply = Reply.Saying(WritingScene.Answer(chosen, stage), stage.Voice);
        return new(state, [reply]) { Writing = chosen?.ToString() ?? "" };
    }

    /// <summary>What the desk has to tell; null when it concerns nobody any more.</summary>
    public Turned? Tell(HandoffNews news, FamilyState state)
    {
        if (state.Handoff is not { Phase: not HandoffPhase.Preparing } wanted)
        {
            return null;
        }

        var after = state with
        {
            Handoff = news.State switch
            {
                HandoffState.Accepted => wanted with { Phase = HandoffPhase.Active, TakesPhotos = false },
                HandoffState.PhotoAsked => wanted with { TakesPhotos = true },
                HandoffState.PhotoOver => wanted with { TakesPhotos = false },
                HandoffState.Late => wanted with
                {
                    PromisedMinutes = WaitingText.Promised(StageOf(state).DeskFor(wanted)),
                },
                HandoffState.Returned or HandoffState.Moved => wanted with
                {
                    Phase = HandoffPhase.Waiting,
                    TakesPhotos = false,
                },
                _ => null,
            },
        };

        // What is said of waiting is said as long as they wait: of the state after, of the promise before.
        var reply = HandoffScenes.Tell(news, wanted, StageOf(after));
        return new(Remember(reply, after), [reply]);
    }

    /// <summary>What became of a photo that the family sent.</summary>
    public Turned Tell(PhotoNews photo, FamilyState state)
    {
        var after = photo is { Fault: PhotoFault.None, Left: 0 } && state.Handoff is { } handoff
            ? state with { Handoff = handoff with { TakesPhotos = false } }
            : state;
        return new(after, [PhotoText.Tell(photo, StageOf(after))]);
    }

    /// <summary>
    /// A person answers: the guide hears only that it shall end, that all shall be deleted, and danger.
    /// </summary>
    /// <remarks>A number may answer the person: it chooses nothing here unless the guide itself has asked.</remarks>
    public Turned WhilePersonSpeaks(Said said, FamilyState state, Listening listening)
    {
        var stage = StageOf(state);
        var isAsked = state.Offered.Contains(new Move(MoveKind.DeleteSure).ToString(), StringComparer.Ordinal);
        var move = (isAsked ? listening.ChooseExactly(said.Folded, stage) : null)
            ?? listening.CommandIn(said.Text, said.Folded);
        return move switch
        {
            { Kind: MoveKind.StopWaiting } => StopWaiting(state),
            { Kind: MoveKind.Delete or MoveKind.DeleteSure } => Make(move.Value, state),
            { Kind: MoveKind.Stay } => Say(Phrase.SmalltalkAgreement, state with { Offered = [] }),

            // A person reads every word: only what is unmistakable is pointed out to them.
            _ => new(state, IsPhotoElsewhere(said, state) ? [PhotoText.Where(stage)] : [])
            {
                Handoff = IsPlainDanger(said) ? HandoffChange.Alarm : null,
            },
        };
    }

    /// <summary>They send what they were asked for where it can't be taken.</summary>
    static bool IsPhotoElsewhere(Said said, FamilyState state) =>
        said.Inbound.HasAttachments && state.Handoff is { TakesPhotos: true };

    static bool IsPlainDanger(Said said) => said.Signs is { IsSure: true, Dangers.Count: > 0 };

    static KeptHandoff Wanted(PersonWish wish, FamilyState state)
    {
        var before = state.Handoff is { Phase: HandoffPhase.Preparing } preparing ? preparing : null;
        var cause = Cause(state);
        var severity = (wish.IsUrgent, cause?.Kind) switch
        {
            (true, _) or (_, MoveKind.Danger) => Severity.Urgent,
            (_, MoveKind.Brake) => Severity.Soon,
            _ => before?.Severity ?? Severity.Ordinary,
        };
        var reason = severity == Severity.Ordinary ? null : cause?.Value ?? before?.Reason;
        return new(wish.Lane, severity, reason ?? HandoffRequest.Asked, HandoffPhase.Preparing)
        {
            Struck = before?.Struck ?? [],
        };
    }

    /// <summary>What made the family want a person: danger or the brake, if it was just now.</summary>
    static Move? Cause(FamilyState state)
    {
        const int JustNow = 2;
        foreach (var name in state.History.TakeLast(JustNow).Append(state.Current).Reverse())
        {
            if (name is not null && Move.Parse(name) is { Kind: MoveKind.Danger or MoveKind.Brake } cause)
            {
                return cause;
            }
        }

        return null;
    }
}
