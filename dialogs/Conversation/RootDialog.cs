using FamilyGuide.Dialogs.Asking;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Safeguarding;
using FamilyGuide.Dialogs.Welcome;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace FamilyGuide.Dialogs.Conversation;

/// <summary>
/// Every turn goes through here: danger first, then commands, then whatever the conversation is about.
/// </summary>
public sealed class RootDialog : ComponentDialog
{
    readonly Guide _guide;
    readonly Listening _listening;
    readonly IQuestionRecognizer _recognizer;
    readonly Answering _answering;

    internal RootDialog(Guide guide, Listening listening, IQuestionRecognizer recognizer)
        : base(nameof(RootDialog))
    {
        _guide = guide;
        _listening = listening;
        _recognizer = recognizer;
        _answering = new(guide, listening);
        AddDialog(new WelcomeDialog(guide, listening));
        AddDialog(new AskingDialog(guide, listening, _answering, recognizer));
    }

    protected override Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object? options, CancellationToken cancellationToken = default) =>
        TakeTurnAsync(innerDc, cancellationToken);

    protected override Task<DialogTurnResult> OnContinueDialogAsync(
        DialogContext innerDc, CancellationToken cancellationToken = default) =>
        TakeTurnAsync(innerDc, cancellationToken);

    async Task<DialogTurnResult> TakeTurnAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        var context = innerDc.Context;
        var inbound = ReplyActivities.Read(context.Activity);
        var folded = FoldedText.Of(inbound.Text);
        var guess = _listening.GuessLanguage(inbound.Text, folded);
        var state = FirstLanguage.Of(FamilyTurn.State(context), inbound, guess);
        if (inbound.Kind == InboundKind.Ignored || (inbound.Kind == InboundKind.Arrival && state.IsWelcomed))
        {
            return EndOfTurn;
        }

        FamilyTurn.Put(context, state);
        if (inbound.Kind == InboundKind.Arrival)
        {
            return await innerDc.BeginDialogAsync(nameof(WelcomeDialog), options: null, cancellationToken);
        }

        return await InterruptAsync(inbound.Text, folded, state, cancellationToken) is { } turned
            ? await SayAsync(context, turned, cancellationToken)
            : await GoOnAsync(innerDc, folded, state, cancellationToken);
    }

    async Task<Turned?> InterruptAsync(
        string text, FoldedText folded, FamilyState state, CancellationToken cancellationToken)
    {
        if (_listening.IsOffered(folded, _guide.StageOf(state)))
        {
            return null;
        }

        var danger = _listening.DangerIn(folded);
        if (danger != Risk.None)
        {
            var meant = await MeantAsync(danger, text, folded, state, cancellationToken);
            return _guide.Make(DangerScene.MoveTo(danger, meant.Entries), state);
        }

        return _listening.CommandIn(text, folded) is { } command ? _guide.Make(command, state) : null;
    }

    /// <summary>
    /// "They hit him to make him sign" is danger and a question. Thoughts of death are no time for entries.
    /// </summary>
    async Task<Verdict> MeantAsync(
        Risk danger, string text, FoldedText folded, FamilyState state, CancellationToken cancellationToken)
    {
        if (danger == Risk.SelfHarm)
        {
            return new(VerdictKind.Unknown, []);
        }

        var question = await _recognizer.RecognizeAsync(new(text, state.Language), cancellationToken);
        return _answering.Judge(question, folded, state);
    }

    async Task<DialogTurnResult> GoOnAsync(
        DialogContext innerDc, FoldedText folded, FamilyState state, CancellationToken cancellationToken)
    {
        if (!state.IsWelcomed && _listening.IsGreeting(folded))
        {
            return await innerDc.BeginDialogAsync(nameof(WelcomeDialog), options: null, cancellationToken);
        }

        var result = await innerDc.ContinueDialogAsync(cancellationToken);
        var isHeard = result.Status == DialogTurnStatus.Waiting || result.Result is true;
        return isHeard
            ? EndOfTurn
            : await innerDc.BeginDialogAsync(nameof(AskingDialog), options: null, cancellationToken);
    }

    static async Task<DialogTurnResult> SayAsync(
        ITurnContext context, Turned turned, CancellationToken cancellationToken)
    {
        await ReplyActivities.SendAsync(context, turned, cancellationToken);
        return EndOfTurn;
    }
}
