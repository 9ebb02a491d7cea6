using System.Diagnostics;
using FamilyGuide.Dialogs.Asking;
using FamilyGuide.Dialogs.Asking.Gaps;
using FamilyGuide.Dialogs.Guides;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.Reception;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Repatriation;
using FamilyGuide.Dialogs.Rights;
using FamilyGuide.Dialogs.Safeguarding;
using FamilyGuide.Dialogs.Welcome;
using FamilyGuide.Dialogs.YourData;
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

    internal RootDialog(Guide guide, Listening listening, IQuestionRecognizer recognizer, GapWords gaps)
        : base(nameof(RootDialog))
    {
        _guide = guide;
        _listening = listening;
        AddDialog(new WelcomeDialog(guide, listening));
        AddDialog(new RepatriationDialog(guide, listening));
        AddDialog(new RightsDialog(guide, listening));
        AddDialog(new ReceptionDialog(guide, listening));
        AddDialog(new AskingDialog(guide, listening, new(guide, listening, recognizer), gaps));
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
        var before = FamilyTurn.State(context);
        var said = _listening.Read(
            ReplyActivities.Read(context.Activity), before.IsWelcomed ? before.Language : null);

        // What somebody writes to a person says nothing of the language in which they want the guide back.
        var state = FamilyTurn.DoesPersonSpeak(context)
            ? before
            : FirstLanguage.Of(before, said.Inbound, said.Guess);
        var kind = said.Inbound.Kind;
        if (kind == InboundKind.Ignored || (kind == InboundKind.Arrival && state.IsWelcomed))
        {
            return EndOfTurn;
        }

        FamilyTurn.Put(context, state);
        FamilyTurn.Put(context, said);
        if (kind == InboundKind.TooMuch)
        {
            return await SayAsync(context, _guide.Say(Phrase.ChannelTooMuch, state), cancellationToken);
        }

        if (kind == InboundKind.Stopped)
        {
            return await SayAsync(context, Guide.StopSilently(state), cancellationToken);
        }

        if (kind == InboundKind.Return && state.IsWelcomed)
        {
            await TellMissedAsync(context, said, cancellationToken);
            return await SayAsync(context, _guide.Make(new(MoveKind.Return), state), cancellationToken);
        }

        if (kind is InboundKind.Arrival or InboundKind.Return)
        {
            return await innerDc.BeginDialogAsync(nameof(WelcomeDialog), options: null, cancellationToken);
        }

        if (said.Inbound.News is { } news)
        {
            return await SayAsync(context, _guide.Tell(news, state), cancellationToken);
        }

        if (said.Inbound.Photo is { } photo)
        {
            return await SayAsync(context, _guide.Tell(photo, state), cancellationToken);
        }

        if (FamilyTurn.DoesPersonSpeak(context))
        {
            return await SayAsync(context, _guide.WhilePersonSpeaks(said, state, _listening), cancellationToken);
        }

        return !state.IsWelcomed && MessagingApp.Of(_guide.StageOf(state)) is { } app
            ? await MeetAsync(innerDc, said, app, cancellationToken)
            : await AnswerAsync(innerDc, said, state, cancellationToken);
    }

    /// <summary>
    /// In an app nobody opens a page: they write, and the first message is both the arrival and what they say.
    /// </summary>
    async Task<DialogTurnResult> MeetAsync(
        DialogContext innerDc, Said said, MessagingApp app, CancellationToken cancellationToken)
    {
        var context = innerDc.Context;
        if (said.Signs.Dangers.Count > 0 && !app.IsShownOnLockedPhones)
        {
            // What helps now stands first; who else can read here comes after it.
            await AnswerAsync(innerDc, said, FamilyTurn.State(context), cancellationToken);
            return await SayAsync(context, _guide.IntroduceShortly(FamilyTurn.State(context)), cancellationToken);
        }

        var welcomed = await innerDc.BeginDialogAsync(nameof(WelcomeDialog), options: null, cancellationToken);
        return _listening.IsGreeting(said.Folded) && !said.Inbound.HasAttachments
            ? welcomed
            : await AnswerAsync(innerDc, said, FamilyTurn.State(context), cancellationToken);
    }

    /// <summary>What may not have reached them is told before the answer, but danger is answered first.</summary>
    async Task<DialogTurnResult> AnswerAsync(
        DialogContext innerDc, Said said, FamilyState state, CancellationToken cancellationToken)
    {
        var isDanger = said.Signs.Dangers.Count > 0;
        if (!isDanger)
        {
            await TellMissedAsync(innerDc.Context, said, cancellationToken);
        }

        var result = Interrupt(said, state) is { } turned
            ? await SayAsync(innerDc.Context, _guide.InWhatWeSpeak(said, turned), cancellationToken)
            : await GoOnAsync(innerDc, said, state, cancellationToken);
        if (isDanger)
        {
            await TellMissedAsync(innerDc.Context, said, cancellationToken);
        }

        return result;
    }

    async Task TellMissedAsync(ITurnContext context, Said said, CancellationToken cancellationToken)
    {
        var state = FamilyTurn.State(context);
        Phrase? told = said.Inbound.Missed switch
        {
            Missed.CameLate => Phrase.ChannelLate,
            Missed.WasLost => Phrase.ChannelLost,
            _ => null,
        };
        if (told is { } phrase && state.IsWelcomed)
        {
            await SayAsync(context, _guide.Say(phrase, state), cancellationToken);
        }
    }

    /// <summary>Danger, then what could be used against the person, then commands.</summary>
    Turned? Interrupt(Said said, FamilyState state)
    {
        if (_listening.IsOffered(said.Folded, _guide.StageOf(state)))
        {
            return null;
        }

        if (state.Handoff is { Phase: HandoffPhase.Waiting }
            && Listening.IsTitle(said.Folded, new(MoveKind.StopWaiting), _guide.StageOf(state)))
        {
            return _guide.Make(new(MoveKind.StopWaiting), state);
        }

        if (said.Signs.Dangers.Count > 0)
        {
            var turned = _guide.Make(DangerScene.MoveTo(said.Signs.Dangers), state) with
            {
                // Whoever is awaited shall know.
                Handoff = state.Handoff is { Phase: HandoffPhase.Waiting } ? HandoffChange.Alarm : null,
            };
            return said.Guess is { } written && written.IsRightToLeft != state.Language.IsRightToLeft
                ? _guide.Offering(new(MoveKind.Speak, written.Code), turned)
                : turned;
        }

        if (said.Signs.Brake != Risk.None)
        {
            return _guide.Make(BrakeScene.MoveTo(said.Signs.Brake), state);
        }

        return _listening.CommandIn(said.Text, said.Folded) is { } command
            ? _guide.WithNews(said, _guide.Make(command, state), state)
            : null;
    }

    async Task<DialogTurnResult> GoOnAsync(
        DialogContext innerDc, Said said, FamilyState state, CancellationToken cancellationToken)
    {
        if (!state.IsWelcomed && _listening.IsGreeting(said.Folded))
        {
            return await innerDc.BeginDialogAsync(nameof(WelcomeDialog), options: null, cancellationToken);
        }

        if (state.Guide is { } kind && state.CurrentMove is { Kind: MoveKind.Guide or MoveKind.Ask })
        {
            await innerDc.CancelAllDialogsAsync(cancellationToken);
            var guided = await innerDc.BeginDialogAsync(NameOf(kind), options: null, cancellationToken);
            if (guided.Result is true)
            {
                return EndOfTurn;
            }
        }

        var result = await innerDc.ContinueDialogAsync(cancellationToken);
        var isHeard = result.Status == DialogTurnStatus.Waiting || result.Result is true;
        return isHeard
            ? EndOfTurn
            : await innerDc.BeginDialogAsync(nameof(AskingDialog), options: null, cancellationToken);
    }

    static string NameOf(GuideKind kind) => kind switch
    {
        GuideKind.Repatriation => nameof(RepatriationDialog),
        GuideKind.Rights => nameof(RightsDialog),
        GuideKind.Reception => nameof(ReceptionDialog),
        _ => throw new UnreachableException(),
    };

    static async Task<DialogTurnResult> SayAsync(
        ITurnContext context, Turned? turned, CancellationToken cancellationToken)
    {
        if (turned is null)
        {
            return EndOfTurn;
        }

        await ReplyActivities.SendAsync(context, turned, cancellationToken);
        return EndOfTurn;
    }
}
