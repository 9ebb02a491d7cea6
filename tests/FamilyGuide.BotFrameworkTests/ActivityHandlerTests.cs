using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace FamilyGuide.BotFrameworkTests;

public sealed class ActivityHandlerTests
{
    [Theory]
    [InlineData(ActivityTypes.Message, "message")]
    [InlineData(ActivityTypes.MessageUpdate, "update")]
    [InlineData(ActivityTypes.MessageDelete, "delete")]
    [InlineData(ActivityTypes.Event, "event")]
    [InlineData(ActivityTypes.Typing, "typing")]
    [InlineData(ActivityTypes.EndOfConversation, "end")]
    [InlineData(ActivityTypes.Command, "command")]
    [InlineData(ActivityTypes.CommandResult, "result")]
    [InlineData("somethingNew", "unrecognized")]
    public async Task Each_type_has_its_method(string type, string method) =>
        Assert.Equal(method, await DispatchAsync(new() { Type = type }));

    [Fact]
    public async Task Members_are_told_apart_from_the_bot()
    {
        var added = new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            Recipient = new("bot"),
            MembersAdded = [new("bot")],
        };
        Assert.Equal("", await DispatchAsync(added));

        added.MembersAdded.Add(new("family"));
        Assert.Equal("added", await DispatchAsync(added));
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("remove-upgrade", "uninstalled")]
    [InlineData("other", "")]
    public async Task An_installation_comes_or_goes(string action, string method) =>
        Assert.Equal(method, await DispatchAsync(new() { Type = ActivityTypes.InstallationUpdate, Action = action }));

    [Fact]
    public async Task An_unknown_invoke_is_not_implemented()
    {
        var invoke = new Activity { Type = ActivityTypes.Invoke, Name = "unknown", Conversation = new(id: "c") };
        using var turn = Turns.Of(invoke);

        await new Noting().OnTurnAsync(turn, TestContext.Current.CancellationToken);

        var answer = (Activity)((TestAdapter)turn.Adapter).GetNextReply();
        Assert.Equal(501, Assert.IsType<InvokeResponse>(answer.Value).Status);
    }

    [Fact]
    public async Task A_turn_without_a_type_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => DispatchAsync(new()));

    static async Task<string> DispatchAsync(Activity activity)
    {
        var bot = new Noting();
        using var turn = Turns.Of(activity);
        await bot.OnTurnAsync(turn, TestContext.Current.CancellationToken);
        return bot.Called;
    }

    sealed class Noting : ActivityHandler
    {
        public string Called { get; private set; } = "";

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> t, CancellationToken c) =>
            NoteAsync("message");

        protected override Task OnMessageUpdateActivityAsync(
            ITurnContext<IMessageUpdateActivity> t, CancellationToken c) => NoteAsync("update");

        protected override Task OnMessageDeleteActivityAsync(
            ITurnContext<IMessageDeleteActivity> t, CancellationToken c) => NoteAsync("delete");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> t, CancellationToken c) => NoteAsync("event");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> t, CancellationToken c) =>
            NoteAsync("typing");

        protected override Task OnEndOfConversationActivityAsync(
            ITurnContext<IEndOfConversationActivity> t, CancellationToken c) => NoteAsync("end");

        protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> t, CancellationToken c) =>
            NoteAsync("command");

        protected override Task OnCommandResultActivityAsync(
            ITurnContext<ICommandResultActivity> t, CancellationToken c) => NoteAsync("result");

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> m, ITurnContext<IConversationUpdateActivity> t, CancellationToken c) =>
            NoteAsync("added");

        protected override Task OnInstallationUpdateAddAsync(
            ITurnContext<IInstallationUpdateActivity> t, CancellationToken c) => NoteAsync("installed");

        protected override Task OnInstallationUpdateRemoveAsync(
            ITurnContext<IInstallationUpdateActivity> t, CancellationToken c) => NoteAsync("uninstalled");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext t, CancellationToken c) =>
            NoteAsync("unrecognized");

        Task NoteAsync(string called)
        {
            Called = called;
            return Task.CompletedTask;
        }
    }
}
