using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.Recognition;
using Microsoft.Bot.Builder.Dialogs;

namespace FamilyGuide.Dialogs.Asking;

/// <summary>Hears questions and choices, one a turn, for as long as the conversation lasts.</summary>
sealed class AskingDialog(Guide guide, Listening listening, Answering answering, IQuestionRecognizer recognizer)
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
        var inbound = ReplyActivities.Read(dc.Context.Activity);
        var state = FamilyTurn.State(dc.Context);
        var folded = FoldedText.Of(inbound.Text);
        var turned = WithoutLookingUp(inbound, folded, state)
            ?? await LookUpAsync(inbound.Text, folded, state, cancellationToken);
        var introduced = state.IsWelcomed ? turned : turned.After(guide.Phrased(Phrase.IntroShort, turned.State));
        await ReplyActivities.SendAsync(dc.Context, introduced, cancellationToken);
        return EndOfTurn;
    }

    Turned? WithoutLookingUp(Inbound inbound, FoldedText folded, FamilyState state)
    {
        if (folded.IsBlank)
        {
            return guide.Say(inbound.HasAttachments ? Phrase.NudgeAttachment : Phrase.NudgeBlank, state);
        }

        if (listening.MoveIn(folded, guide.StageOf(state)) is { } move)
        {
            return guide.Make(move, state);
        }

        return listening.SmallTalkIn(folded) is { } phrase ? guide.Say(phrase, state) : null;
    }

    /// <summary>
    /// Looks in the language that was chosen, then in the one that the question seems to be written in.
    /// </summary>
    async Task<Turned> LookUpAsync(
        string text, FoldedText folded, FamilyState state, CancellationToken cancellationToken)
    {
        var question = await recognizer.RecognizeAsync(new(text, state.Language), cancellationToken);
        var verdict = answering.Judge(question, folded, state);
        var guess = listening.GuessLanguage(text, folded);
        if (verdict.Kind == VerdictKind.Unknown
            && !question.HoldsInEveryLanguage
            && guess is { } other
            && other != state.Language)
        {
            var switched = state with { LanguageCode = other.Code };
            var again = await recognizer.RecognizeAsync(new(text, other), cancellationToken);
            var second = answering.Judge(again, folded, switched);
            if (second.Kind != VerdictKind.Unknown)
            {
                return answering.Answer(second, folded, switched);
            }
        }

        return answering.Answer(verdict, folded, state);
    }
}
