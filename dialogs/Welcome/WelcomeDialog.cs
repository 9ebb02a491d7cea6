using FamilyGuide.Dialogs.Conversation;
using Microsoft.Bot.Builder.Dialogs;

namespace FamilyGuide.Dialogs.Welcome;

/// <summary>Greets and asks for the language. It ends with whether the answer was one of its own.</summary>
/// <remarks>Whoever asks a question instead of choosing is not asked again: the question says the language.</remarks>
sealed class WelcomeDialog(Guide guide, Listening listening) : Dialog(nameof(WelcomeDialog))
{
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turned = guide.Make(new(MoveKind.Welcome), FamilyTurn.State(dc.Context));
        await ReplyActivities.SendAsync(dc.Context, turned, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(
        DialogContext dc, CancellationToken cancellationToken = default)
    {
        var state = FamilyTurn.State(dc.Context);
        var folded = FamilyTurn.Said(dc.Context).Folded;
        var isChosen = listening.IsOffered(folded, guide.StageOf(state));
        if (isChosen && listening.Choose(folded, guide.StageOf(state)) is { } move)
        {
            await ReplyActivities.SendAsync(dc.Context, guide.Make(move, state), cancellationToken);
        }

        return await dc.EndDialogAsync(isChosen, cancellationToken);
    }
}
