using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace FamilyGuide.BotFrameworkTests;

public sealed class TurnContextTests
{
    static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Handlers_see_a_message_in_the_order_they_came_and_can_change_it()
    {
        using var turn = Turns.Message();
        var seen = new List<string>();
        turn.OnSendActivities((_, activities, next) =>
        {
            seen.Add($"first {activities[0].Text}");
            activities[0].Text = "changed";
            return next();
        });
        turn.OnSendActivities((_, activities, next) =>
        {
            seen.Add($"second {activities[0].Text}");
            return next();
        });

        await turn.SendActivityAsync("original", cancellationToken: Now);

        Assert.Equal(["first original", "second changed"], seen);
        Assert.Equal("changed", ((TestAdapter)turn.Adapter).GetNextReply().AsMessageActivity().Text);
    }

    [Fact]
    public async Task A_handler_that_does_not_call_next_keeps_the_message_from_the_channel()
    {
        using var turn = Turns.Message();
        turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>([]));

        var response = await turn.SendActivityAsync("held back", cancellationToken: Now);

        Assert.Null(response.Id);
        Assert.False(turn.Responded);
        Assert.Null(((TestAdapter)turn.Adapter).GetNextReply());
    }

    [Fact]
    public async Task A_reply_is_addressed_to_whoever_spoke()
    {
        using var turn = Turns.Message();

        await turn.SendActivityAsync("hello", cancellationToken: Now);

        var reply = (Activity)((TestAdapter)turn.Adapter).GetNextReply();
        Assert.Equal(("family", "bot", "1"), (reply.Recipient.Id, reply.From.Id, reply.ReplyToId));
    }

    [Fact]
    public async Task A_trace_is_no_response_and_a_message_is()
    {
        using var turn = Turns.Message();
        await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Trace }, Now);
        Assert.False(turn.Responded);

        await turn.SendActivityAsync("hello", cancellationToken: Now);
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task Replies_wait_in_the_turn_when_the_channel_wants_them_in_its_answer()
    {
        using var turn = Turns.Message();
        turn.Activity.DeliveryMode = DeliveryModes.ExpectReplies;

        await turn.SendActivityAsync("hello", cancellationToken: Now);

        Assert.Equal("hello", Assert.Single(turn.BufferedReplyActivities).Text);
        Assert.Null(((TestAdapter)turn.Adapter).GetNextReply());
    }

    [Fact]
    public async Task Updates_and_deletions_pass_their_handlers()
    {
        using var turn = Turns.Message();
        var seen = new List<string>();
        turn.OnUpdateActivity((_, activity, next) =>
        {
            seen.Add($"update {activity.Id}");
            return next();
        });
        turn.OnDeleteActivity((_, reference, next) =>
        {
            seen.Add($"delete {reference.ActivityId}");
            return next();
        });
        await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "7", Text = "old" }, Now);

        await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "7", Text = "new" }, Now);
        Assert.Equal("new", Assert.Single(((TestAdapter)turn.Adapter).ActiveQueue).Text);
        await turn.DeleteActivityAsync("7", Now);

        Assert.Empty(((TestAdapter)turn.Adapter).ActiveQueue);
        Assert.Equal(["update 7", "delete 7"], seen);
    }

    [Fact]
    public async Task A_turn_that_is_over_sends_nothing()
    {
        var turn = Turns.Message();
        turn.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.SendActivityAsync("late", cancellationToken: Now));
        Assert.Throws<ObjectDisposedException>(() => turn.OnSendActivities((_, _, next) => next()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task Nothing_is_not_a_message(string? text)
    {
        using var turn = Turns.Message();

        await Assert.ThrowsAsync<ArgumentNullException>(
            "textReplyToSend", () => turn.SendActivityAsync(text, cancellationToken: Now));
    }
}
