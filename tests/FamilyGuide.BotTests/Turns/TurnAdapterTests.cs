using FamilyGuide.Bot.Conversations.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace FamilyGuide.BotTests.Turns;

public sealed class TurnAdapterTests
{
    [Fact]
    public async Task A_trace_is_nothing_that_a_family_reads()
    {
        var said = new List<Activity>();
        using var turn = new TurnContext(new TurnAdapter(), new Activity { Type = ActivityTypes.Message });
        turn.TurnState.Add(said);
        Activity[] sent =
        [
            new() { Type = ActivityTypes.Message, Text = "An answer" },
            new() { Type = ActivityTypes.Trace, Name = "BotState", Value = "what was said before" },
        ];

        var names = await turn.Adapter.SendActivitiesAsync(turn, sent, TestContext.Current.CancellationToken);

        Assert.Equal("An answer", Assert.Single(said).Text);
        Assert.Equal(sent.Length, names.Length);
    }
}
