using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace FamilyGuide.BotFrameworkTests;

public sealed class PromptTests
{
    [Fact]
    public async Task An_invalid_answer_brings_the_retry_prompt_and_counts()
    {
        var attempts = new List<int>();
        var prompt = new TextPrompt("prompt", (context, _) =>
        {
            attempts.Add(context.AttemptCount);
            return Task.FromResult(context.Recognized.Value.Length > 2);
        });
        var family = new Conversation(Asking(), prompt);

        Assert.Equal(["Who?"], await family.SaysAsync("hello"));
        Assert.Equal(["Again?"], await family.SaysAsync("a"));
        Assert.Empty(await family.SaysAsync("Amina"));
        Assert.Equal([1, 2], attempts);
        Assert.Equal("Amina", family.Result!.Result);
    }

    [Fact]
    public async Task A_validator_that_speaks_replaces_the_retry_prompt()
    {
        var prompt = new TextPrompt("prompt", async (context, cancellationToken) =>
        {
            await context.Context.SendActivityAsync("That is short.", cancellationToken: cancellationToken);
            return false;
        });
        var family = new Conversation(Asking(), prompt);
        await family.SaysAsync("hello");

        Assert.Equal(["That is short."], await family.SaysAsync("a"));
    }

    [Theory]
    [InlineData("green", 1)]
    [InlineData("the GREEN one", 1)]
    [InlineData("g", 1)]
    [InlineData("2", 1)]
    [InlineData("۲", 1)]
    [InlineData("the third", 2)]
    [InlineData("last", 2)]
    [InlineData("three", 2)]
    public async Task A_choice_is_recognized_by_word_synonym_or_place(string answer, int index)
    {
        var family = new Conversation(Asking(), new ChoicePrompt("prompt"));
        await family.SaysAsync("hello");

        await family.SaysAsync(answer);

        Assert.Equal(index, Assert.IsType<FoundChoice>(family.Result!.Result).Index);
    }

    [Theory]
    [InlineData("blue or what")]
    [InlineData("7")]
    [InlineData("1.5")]
    [InlineData("-2")]
    public async Task What_is_no_choice_is_asked_again(string answer)
    {
        var family = new Conversation(Asking(), new ChoicePrompt("prompt"));
        await family.SaysAsync("hello");

        Assert.Equal(["Again? (1) red, (2) green, or (3) yellow"], await family.SaysAsync(answer));
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("No, thank you", false)]
    [InlineData("not yes", false)]
    [InlineData("1", true)]
    [InlineData("2", false)]
    public async Task Yes_and_no_are_recognized(string answer, bool expected)
    {
        var family = new Conversation(Asking(), new ConfirmPrompt("prompt"));
        await family.SaysAsync("hello");

        await family.SaysAsync(answer);

        Assert.Equal(expected, family.Result!.Result);
    }

    [Fact]
    public async Task A_prompt_that_is_asked_twice_does_not_collect_choices()
    {
        var family = new Conversation(Asking(), new ChoicePrompt("prompt"));

        Assert.Equal(["Who? (1) red, (2) green, or (3) yellow"], await family.SaysAsync("hello"));
        await family.SaysAsync("?");
        Assert.Equal(["Again? (1) red, (2) green, or (3) yellow"], await family.SaysAsync("?"));
    }

    [Theory]
    [InlineData("webchat", 3, true)]
    [InlineData("webchat", 101, false)]
    [InlineData("sms", 3, false)]
    public void Choices_are_buttons_where_the_channel_has_them(string channel, int count, bool areButtons)
    {
        var choices = Enumerable.Range(1, count).Select(n => new Choice($"choice {n}")).ToList();

        var message = ChoiceFactory.ForChannel(channel, choices, "Which?", null, null);

        Assert.Equal(areButtons, message.SuggestedActions is not null);
    }

    static WaterfallDialog Asking() => new("asking",
    [
        (step, cancellationToken) => step.PromptAsync(
            "prompt",
            new()
            {
                Prompt = new() { Type = ActivityTypes.Message, Text = "Who?" },
                RetryPrompt = new() { Type = ActivityTypes.Message, Text = "Again?" },
                Choices = [new("red"), new("green") { Synonyms = ["g"] }, new("yellow")],
            },
            cancellationToken),
        (step, cancellationToken) => step.EndDialogAsync(step.Result, cancellationToken),
    ]);
}
