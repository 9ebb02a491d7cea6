using FamilyGuide.Dialogs.Asking.Gaps;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Guides;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.Safeguarding.Redaction;
using Microsoft.Bot.Builder.Dialogs;

namespace FamilyGuide.Dialogs.Asking;

/// <summary>Hears questions and choices, one a turn, for as long as the conversation lasts.</summary>
sealed class AskingDialog(Guide guide, Listening listening, Answering answering, GapWords gaps)
    : Dialog(nameof(AskingDialog))
{
    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
        HearAsync(dc, cancellationToken);

    public override Task<DialogTurnResult> ContinueDialogAsync(
        DialogContext dc, CancellationToken cancellationToken = default) =>
        HearAsync(dc, cancellationToken);

    async Task<DialogTurnResult> HearAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var said = FamilyTurn.Said(dc.Context);
        var state = FamilyTurn.State(dc.Context);
        var turned = WithoutLookingUp(said, state) ?? await answering.AnswerAsync(said, state, cancellationToken);
        if (turned.Replies.Any(reply => reply.Decision == Decision.Unknown)
            && gaps.In(said.Redacted, said.Guess ?? state.Language) is { } gap)
        {
            FamilyTurn.Put(dc.Context, gap);
        }

        if (state.UnderWay() is { } kind && turned.Replies is [{ Decision: Decision.Unknown }])
        {
            turned = AskAgain(kind, said, state);
        }

        var introduced = state.IsWelcomed ? turned : turned.After(guide.Phrased(Phrase.IntroShort, turned.State));
        var corrected = guide.WithPlanChanges(guide.WithCorrections(guide.WithWayBack(introduced), state), state);
        var explained = guide.InWhatWeSpeak(said, WithoutNames(said, corrected));
        await ReplyActivities.SendAsync(dc.Context, explained, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>What nothing is known of may be meant for the guide, even if something came between.</summary>
    Turned AskAgain(GuideKind kind, Said said, FamilyState state) =>
        listening.AnswersIn(said, guide.StageOf(state)) is { } heard
            ? guide.Hear(heard, state)
            : guide.Make(new(MoveKind.Guide, kind.ToString()), state)
                .After(guide.Phrased(Phrase.GuideNotUnderstood, state));

    /// <summary>Says once that names and numbers aren't needed, when somebody wrote some.</summary>
    Turned WithoutNames(Said said, Turned turned)
    {
        const Found Personal = Found.Name | Found.Number | Found.Email | Found.Date;
        if (turned.State.IsToldAboutNames || !said.Redacted.Has(Personal))
        {
            return turned;
        }

        var told = turned with { State = turned.State with { IsToldAboutNames = true } };
        return told.After(guide.Phrased(Phrase.PrivacyNoNames, told.State));
    }

    Turned? WithoutLookingUp(Said said, FamilyState state)
    {
        if (said.Folded.IsBlank)
        {
            return guide.Say(said.Inbound.HasAttachments ? Phrase.NudgeAttachment : Phrase.NudgeBlank, state);
        }

        if (listening.MoveIn(said, guide.StageOf(state)) is { } move)
        {
            return guide.Make(move, state);
        }

        if (listening.SmallTalkIn(said.Folded) is not { } phrase)
        {
            return null;
        }

        // "Thank you" from somebody who grieves is not the end of it.
        return state.IsGrieving ? guide.Make(new(MoveKind.GriefStay), state) : guide.Say(phrase, state);
    }
}
