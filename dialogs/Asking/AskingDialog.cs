using FamilyGuide.Dialogs.Asking.Gaps;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Guides;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.YourData;
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
        if (turned.Replies.Any(reply => reply.Decision == Decision.Unknown))
        {
            turned = AnswerToAGuide(said, state) ?? NotUnderstood(dc, said, turned);
        }

        var introduced = state.IsWelcomed ? turned : turned.After(guide.Phrased(Phrase.IntroShort, turned.State));
        await ReplyActivities.SendAsync(dc.Context, guide.WithNews(said, introduced, state), cancellationToken);
        return EndOfTurn;
    }

    /// <summary>What nothing is known of may be meant for a guide, even if something came between.</summary>
    Turned? AnswerToAGuide(Said said, FamilyState state) =>
        state.UnderWay() is not null && listening.AnswersIn(said, guide.StageOf(state)) is { } heard
            ? guide.Hear(heard, state)
            : null;

    /// <summary>It is counted if that is allowed; a guide that is under way asks its question again.</summary>
    Turned NotUnderstood(DialogContext dc, Said said, Turned turned)
    {
        var state = FamilyTurn.State(dc.Context);
        if (state.Allows(Purpose.Counting) && gaps.In(said.Redacted, said.Guess ?? state.Language) is { } gap)
        {
            FamilyTurn.Put(dc.Context, gap);
        }

        return state.UnderWay() is { } kind
            ? guide.Make(new(MoveKind.Guide, kind.ToString()), state)
                .After(guide.Phrased(Phrase.GuideNotUnderstood, state))
            : guide.AskingToCount(turned);
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
