using FamilyGuide.Dialogs;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Knowledge;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyGuide.Load.Texts;

/// <summary>
/// Turns of the real dialogs in this process, one after another, with the state written and read as stored.
/// </summary>
/// <remarks>What is measured is the processor time of the process, in which nothing else goes on.</remarks>
sealed class TextRun(TimeProvider time) : IDisposable
{
    readonly QuietAdapter _adapter = new();
    readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton(time)
        .AddKnowledge()
        .AddDialogs()
        .BuildServiceProvider();

    /// <returns>The processor time of each turn, the shortest first.</returns>
    public async Task<IReadOnlyList<TimeSpan>> MeasureAsync(string text, int turns, CancellationToken cancellationToken)
    {
        var dialogs = _services.GetRequiredService<RootDialog>();
        var state = FamilyStateJson.Write(FamilyState.New);
        List<TimeSpan> took = [];
        for (var turn = 0; turn < turns; turn++)
        {
            var before = Environment.CpuUsage.TotalTime;
            using var context = new TurnContext(_adapter, Message(text));
            FamilyTurn.Put(context, FamilyStateJson.Read(state));
            await dialogs.RunAsync(context, new Stack(), cancellationToken);
            FamilyStateJson.Write(FamilyTurn.State(context));
            took.Add(Environment.CpuUsage.TotalTime - before);
        }

        took.Sort();
        return took;
    }

    public void Dispose() => _services.Dispose();

    static Activity Message(string text) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        Locale = "en",
        ChannelId = "test",
        From = new() { Id = "family" },
        Recipient = new() { Id = "guide" },
        Conversation = new() { Id = "measured" },
    };

    sealed class QuietAdapter : BotAdapter
    {
        public override Task<ResourceResponse[]> SendActivitiesAsync(
            ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
            Task.FromResult(Array.ConvertAll(activities, _ => new ResourceResponse()));

        public override Task<ResourceResponse> UpdateActivityAsync(
            ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
            throw new NotSupportedException("Nothing is changed here.");

        public override Task DeleteActivityAsync(
            ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
            throw new NotSupportedException("Nothing is deleted here.");
    }

    sealed class Stack : IStatePropertyAccessor<DialogState>
    {
        readonly DialogState _value = new();

        public string Name => nameof(DialogState);

        public Task<DialogState> GetAsync(
            ITurnContext turnContext,
            Func<DialogState>? defaultValueFactory = null,
            CancellationToken cancellationToken = default) =>
            Task.FromResult(_value);

        public Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;

        public Task SetAsync(
            ITurnContext turnContext, DialogState value, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;
    }
}
