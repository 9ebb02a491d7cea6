using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace FamilyGuide.BotFrameworkTests;

/// <summary>A person talking to dialogs, with everything saved and loaded between the turns.</summary>
sealed class Conversation(params Dialog[] dialogs)
{
    readonly TestAdapter _adapter = new();
    readonly ConversationState _state = new(new MemoryStorage());

    public DialogTurnResult? Result { get; private set; }

    /// <summary>What the bot answers to this.</summary>
    public Task<string[]> SaysAsync(string text) => SendsAsync(_adapter.MakeActivity(text));

    public Task<string[]> SendsAsync(Activity activity) => RunAsync(activity, async dc =>
    {
        var result = await dc.ContinueDialogAsync();
        return result.Status == DialogTurnStatus.Empty ? await dc.BeginDialogAsync(dialogs[0].Id) : result;
    });

    /// <summary>What the bot says when this is done to the stack.</summary>
    public Task<string[]> DoesAsync(Func<DialogContext, Task<DialogTurnResult>> change) =>
        RunAsync(_adapter.MakeActivity("…"), change);

    async Task<string[]> RunAsync(Activity activity, Func<DialogContext, Task<DialogTurnResult>> change)
    {
        var set = new DialogSet(_state.CreateProperty<DialogState>("dialogs"));
        foreach (var dialog in dialogs)
        {
            set.Add(dialog);
        }

        await _adapter.ProcessActivityAsync(
            activity,
            async (turn, cancellationToken) =>
            {
                Result = await change(await set.CreateContextAsync(turn, cancellationToken));
                await _state.SaveChangesAsync(turn, false, cancellationToken);
            });

        var said = new List<string>();
        while (_adapter.GetNextReply() is Activity reply)
        {
            said.Add(reply.Text);
        }

        return [.. said];
    }
}
