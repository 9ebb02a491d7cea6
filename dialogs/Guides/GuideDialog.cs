using FamilyGuide.Dialogs.Conversation;
using Microsoft.Bot.Builder.Dialogs;

namespace FamilyGuide.Dialogs.Guides;

/// <summary>Hears the answer to a guide's question. It ends with whether there was one.</summary>
/// <remarks>
/// Which question is on the screen stands in the conversation's state, so the dialog remembers nothing: whoever asks
/// something else in the middle is answered, and comes back to the same question.
/// </remarks>
abstract class GuideDialog(string id, Guide guide, Listening listening) : Dialog(id)
{
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var state = FamilyTurn.State(dc.Context);
        var said = FamilyTurn.Said(dc.Context);
        var heard = Chosen(said, state) ?? Answered(said, state);
        if (heard is null)
        {
            return await dc.EndDialogAsync(result: false, cancellationToken);
        }

        await ReplyActivities.SendAsync(dc.Context, guide.WithNews(said, heard, state), cancellationToken);
        return await dc.EndDialogAsync(result: true, cancellationToken);
    }

    Turned? Chosen(Said said, FamilyState state) =>
        listening.ChooseExactly(said.Folded, guide.StageOf(state)) is { } move ? guide.Make(move, state) : null;

    Turned? Answered(Said said, FamilyState state) =>
        listening.AnswersIn(said, guide.StageOf(state)) is { } heard ? guide.Hear(heard, state) : null;
}
