using FamilyGuide.BotFramework;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace FamilyGuide.BotFrameworkTests;

/// <summary>Conversations whose state was only JSON between the turns.</summary>
public sealed class StoredDialogTests
{
    static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_conversation_goes_on_where_its_json_stands()
    {
        var inner = new ComponentDialog("inner");
        inner.AddDialog(new WaterfallDialog("asking",
        [
            (step, cancellationToken) =>
            {
                step.Values["n"] = 1;
                return step.PromptAsync("choice", Question(), cancellationToken);
            },
            (step, cancellationToken) =>
                step.EndDialogAsync($"{step.Result is not null} {step.Values["n"]}", cancellationToken),
        ]));
        inner.AddDialog(new ChoicePrompt("choice"));
        var store = new JsonStorage();

        Assert.Equal(DialogTurnStatus.Waiting, (await TurnAsync(inner, store, "hello")).Status);
        Assert.Equal(DialogTurnStatus.Waiting, (await TurnAsync(inner, store, "?")).Status);
        var result = await TurnAsync(inner, store, "b");

        Assert.Equal("True 1", result.Result);
        Assert.DoesNotContain("$", store.Text, StringComparison.Ordinal);
    }

    static PromptOptions Question() => new()
    {
        Prompt = MessageFactory.Text("Which?"),
        Choices = [new("a"), new("b")],
    };

    static async Task<DialogTurnResult> TurnAsync(Dialog dialog, IStorage store, string text)
    {
        var state = new ConversationState(store);
        var dialogs = new DialogSet(state.CreateProperty<DialogState>("dialogs")).Add(dialog);
        using var turn = Turns.Message(text);
        var dc = await dialogs.CreateContextAsync(turn, Now);
        var result = await dc.ContinueDialogAsync(Now);
        result = result.Status == DialogTurnStatus.Empty
            ? await dc.BeginDialogAsync(dialog.Id, null, Now)
            : result;
        await state.SaveChangesAsync(turn, false, Now);
        return result;
    }

    sealed class JsonStorage : IStorage
    {
        readonly Dictionary<string, byte[]> _states = [];

        public string Text => string.Concat(_states.Values.Select(System.Text.Encoding.UTF8.GetString));

        public Task<IDictionary<string, object>> ReadAsync(
            string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult<IDictionary<string, object>>(keys
                .Where(_states.ContainsKey)
                .ToDictionary(key => key, key => (object)StateJson.Deserialize(_states[key])));

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            foreach (var (key, value) in changes)
            {
                _states[key] = StateJson.Serialize((IDictionary<string, object>)value);
            }

            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult(keys.Count(_states.Remove));
    }
}
