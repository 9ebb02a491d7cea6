using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace FamilyGuide.BotFrameworkTests;

public sealed class DialogTests
{
    [Fact]
    public async Task A_waterfall_asks_one_step_after_the_other_and_keeps_what_it_heard()
    {
        var family = new Conversation(Asking("name", "Who?", "Where?"), new TextPrompt("text"));

        Assert.Equal(["Who?"], await family.SaysAsync("hello"));
        Assert.Equal(["Where?"], await family.SaysAsync("Amina"));
        Assert.Empty(await family.SaysAsync("Oslo"));
        Assert.Equal((DialogTurnStatus.Complete, "Amina, Oslo"), (family.Result!.Status, family.Result.Result));
    }

    [Fact]
    public async Task Only_a_message_answers()
    {
        var family = new Conversation(Asking("name", "Who?"), new TextPrompt("text"));
        await family.SaysAsync("hello");

        Assert.Empty(await family.SendsAsync(new() { Type = ActivityTypes.Typing }));
        Assert.Equal(DialogTurnStatus.Waiting, family.Result!.Status);
    }

    [Fact]
    public async Task A_component_keeps_its_stack_to_itself_and_returns_its_result()
    {
        var component = new ComponentDialog("component");
        component.AddDialog(Asking("inner", "Who?")).AddDialog(new TextPrompt("text"));
        var outer = new WaterfallDialog("outer",
        [
            (step, cancellationToken) => step.BeginDialogAsync("component", null, cancellationToken),
            (step, cancellationToken) => step.EndDialogAsync($"got {step.Result}", cancellationToken),
        ]);
        var family = new Conversation(outer, component);

        Assert.Equal(["Who?"], await family.SaysAsync("hello"));
        await family.SaysAsync("Amina");

        Assert.Equal("got Amina", family.Result!.Result);
    }

    [Fact]
    public async Task An_interruption_that_ends_brings_the_question_back()
    {
        var family = new Conversation(Asking("name", "Who?"), new TextPrompt("text"), Asking("help", "Which help?"));
        await family.SaysAsync("hello");

        Assert.Equal(["Which help?"], await family.DoesAsync(dc => dc.BeginDialogAsync("help")));
        Assert.Equal(["Who?"], await family.SaysAsync("none"));
        await family.SaysAsync("Amina");

        Assert.Equal("Amina", family.Result!.Result);
    }

    [Fact]
    public async Task A_dialog_can_be_replaced_by_another()
    {
        var family = new Conversation(Asking("name", "Who?"), new TextPrompt("text"), Asking("other", "What?"));
        await family.SaysAsync("hello");
        await family.DoesAsync(dc => dc.CancelAllDialogsAsync());

        Assert.Equal(DialogTurnStatus.Cancelled, family.Result!.Status);
        await family.SaysAsync("hello");
        Assert.Equal(["What?"], await family.DoesAsync(async dc =>
        {
            await dc.EndDialogAsync("anybody");
            return await dc.ReplaceDialogAsync("other");
        }));
    }

    [Fact]
    public async Task A_prompt_can_be_repeated_without_an_answer()
    {
        var family = new Conversation(Asking("name", "Who?"), new TextPrompt("text"));
        await family.SaysAsync("hello");

        Assert.Equal(["Who?"], await family.DoesAsync(async dc =>
        {
            await dc.RepromptDialogAsync();
            return Dialog.EndOfTurn;
        }));
    }

    [Fact]
    public async Task Cancelling_ends_components_from_inside_out()
    {
        var ended = new List<string>();
        var inner = new Noting("inner", ended);
        inner.AddDialog(Asking("asking", "Who?")).AddDialog(new TextPrompt("text"));
        var outer = new Noting("outer", ended);
        outer.AddDialog(inner);
        var family = new Conversation(outer);
        await family.SaysAsync("hello");

        await family.DoesAsync(dc => dc.CancelAllDialogsAsync());

        Assert.Equal(["inner CancelCalled", "outer CancelCalled"], ended);
    }

    [Fact]
    public async Task A_dialog_that_does_not_exist_is_an_error_that_says_where()
    {
        var family = new Conversation(Asking("name", "Who?"), new TextPrompt("text"));
        await family.SaysAsync("hello");

        var error = await Assert.ThrowsAsync<ArgumentException>(
            () => family.DoesAsync(dc => dc.BeginDialogAsync("missing")));

        var place = Assert.IsType<Dictionary<string, object>>(error.Data[nameof(DialogContext)]);
        Assert.Equal(new List<string> { "text", "name" }, place["Stack"]);
    }

    [Fact]
    public async Task Next_goes_on_once()
    {
        var dialog = new WaterfallDialog("d",
        [
            (step, cancellationToken) => step.NextAsync("skipped", cancellationToken),
            (step, cancellationToken) => step.EndDialogAsync(step.Result, cancellationToken),
        ]);
        var family = new Conversation(dialog);

        await family.SaysAsync("hello");

        Assert.Equal("skipped", family.Result!.Result);
    }

    [Fact]
    public void A_second_dialog_of_a_name_gets_a_number()
    {
        var set = new DialogSet();
        set.Add(new TextPrompt("text")).Add(new TextPrompt("text"));

        Assert.NotNull(set.Find("text2"));
        Assert.Null(set.Find("text3"));
    }

    /// <summary>Asks these questions and returns the answers.</summary>
    static WaterfallDialog Asking(string id, params string[] questions)
    {
        var dialog = new WaterfallDialog(id);
        foreach (var question in questions)
        {
            dialog.AddStep((step, cancellationToken) =>
            {
                Remember(step);
                return step.PromptAsync(
                    "text", new() { Prompt = new() { Type = "message", Text = question } }, cancellationToken);
            });
        }

        return dialog.AddStep((step, cancellationToken) =>
        {
            Remember(step);
            return step.EndDialogAsync(
                step.Values.TryGetValue("heard", out var heard) ? heard : null, cancellationToken);
        });
    }

    static void Remember(WaterfallStepContext step)
    {
        if (step.Result is string answer)
        {
            step.Values["heard"] = step.Values.TryGetValue("heard", out var before) ? $"{before}, {answer}" : answer;
        }
    }

    sealed class Noting(string id, List<string> ended) : ComponentDialog(id)
    {
        protected override Task OnEndDialogAsync(
            Microsoft.Bot.Builder.ITurnContext context,
            DialogInstance instance,
            DialogReason reason,
            CancellationToken cancellationToken = default)
        {
            ended.Add($"{Id} {reason}");
            return Task.CompletedTask;
        }
    }
}
