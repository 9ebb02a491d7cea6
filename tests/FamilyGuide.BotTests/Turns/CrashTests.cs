using System.Collections.Concurrent;
using System.Text;
using FamilyGuide.Bot.Conversations;
using Microsoft.Extensions.Time.Testing;

namespace FamilyGuide.BotTests.Turns;

/// <summary>
/// Wherever a process dies in the way of a message, the family gets one answer, and it is remembered. On every engine.
/// </summary>
public abstract class CrashTests
{
    static readonly ConcurrentDictionary<Type, Lived> Undisturbed = [];

    private protected FakeTimeProvider Clock { get; } = new(new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    public static TheoryData<string, Moment> Failpoints =>
        [.. Failpoint.All.Select(point => new TheoryDataRow<string, Moment>(point.Method, point.Moment))];

    static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Failpoints))]
    public async Task A_crash_at_any_failpoint_leaves_no_reply_without_its_state_and_no_state_without_its_reply(
        string method, Moment moment)
    {
        var lived = await ConverseAsync(await NewPlaceAsync(), new(method, moment));

        Assert.Equal(await UndisturbedAsync(), lived);
    }

    [Fact]
    public async Task A_crash_between_the_last_statement_and_the_commit_loses_nothing()
    {
        var conversation = Somebody();
        var place = await NewPlaceAsync();
        await using (var dying = await RunningTurns.StartAsync(Open(place), Clock))
        {
            var died = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            BreakCommits(dying.Store, () => died.TrySetResult());
            await TryAsync(dying, conversation, died.Task);
            await died.Task.WaitAsync(None);
        }

        Assert.Equal(await UndisturbedAsync(), await FinishAsync(place, conversation));
    }

    /// <summary>Where nothing is kept yet.</summary>
    private protected abstract Task<string> NewPlaceAsync();

    private protected abstract IConversationStore Open(string place);

    /// <summary>From now on every commit fails between its last statement and the commit itself.</summary>
    private protected abstract void BreakCommits(IConversationStore store, Action whenOneFails);

    /// <summary>So long after a death that nobody holds what the dead one held.</summary>
    private protected abstract Task LetLeasesRunOutAsync(string place);

    static NewConversation Somebody() => new(ConversationId.New(), "directline", "dl_somebody", "en");

    static Arrival Question(ConversationId id) => new(id, "question", Encoding.UTF8.GetBytes(
        """{"type":"message","text":"How do I report that my grandson is in Syria?","locale":"en"}"""));

    /// <summary>What the client can do: begin, ask, and not know what became of it when the process dies.</summary>
    static async Task TryAsync(RunningTurns turns, NewConversation conversation, Task died)
    {
        try
        {
            await turns.Correspondence.StartAsync(conversation, None);
            await Task.WhenAny(died, turns.ReadUntilAsync(conversation.Id, IsWelcomed, None));
            if (!died.IsCompleted)
            {
                await turns.Correspondence.AcceptAsync(Question(conversation.Id), None);
                await Task.WhenAny(died, turns.ReadUntilAsync(conversation.Id, IsAnswered, None));
            }
        }
        catch (StoreUnavailableException)
        {
            // It asks again when the service is back.
        }
    }

    /// <summary>What there is if nothing breaks: the same each time, so it is lived through once for each engine.</summary>
    async Task<Lived> UndisturbedAsync()
    {
        if (!Undisturbed.TryGetValue(GetType(), out var lived))
        {
            lived = await FinishAsync(await NewPlaceAsync(), Somebody());
            Undisturbed[GetType()] = lived;
        }

        return lived;
    }

    async Task<Lived> ConverseAsync(string place, Failpoint breaking)
    {
        var conversation = Somebody();
        await using (var dying = await RunningTurns.StartAsync(Open(place), Clock, breaking))
        {
            await TryAsync(dying, conversation, dying.Breaking!.Died);
        }

        return await FinishAsync(place, conversation);
    }

    /// <summary>A process that lives: the client repeats what it had not heard about.</summary>
    async Task<Lived> FinishAsync(string place, NewConversation conversation)
    {
        await LetLeasesRunOutAsync(place);
        await using var turns = await RunningTurns.StartAsync(Open(place), Clock);
        await turns.Correspondence.StartAsync(conversation, None);
        await turns.ReadUntilAsync(conversation.Id, IsWelcomed, None);
        await turns.Correspondence.AcceptAsync(Question(conversation.Id), None);
        var log = await turns.ReadUntilAsync(conversation.Id, IsAnswered, None);
        await turns.StopTurnsAsync();
        var another = Question(conversation.Id) with { DeduplicationKey = "next" };
        var (_, next) = await turns.Store.AcceptAsync(another, None);

        return new(
            [.. log.Select(entry => $"{entry.Kind} {WithoutNames(entry, conversation.Id)}")],
            next!.StateVersion,
            Encoding.UTF8.GetString(next.State.Span));
    }

    static bool IsWelcomed(IReadOnlyList<LogEntry> log) => log.Count > 0;

    /// <summary>
    /// A turn's replies come all at once, so the guide's last word after the question is its whole answer.
    /// </summary>
    static bool IsAnswered(IReadOnlyList<LogEntry> log) =>
        log.Any(entry => entry.Kind == EntryKind.FromFamily) && log[^1].Kind == EntryKind.FromGuide;

    static string WithoutNames(LogEntry entry, ConversationId id) =>
        Encoding.UTF8.GetString(entry.Activity.Span).Replace(id.Value, "…", StringComparison.Ordinal);

    /// <summary>What there is in the end: everything said, in order, and what the guide remembers of it.</summary>
    sealed record Lived(IReadOnlyList<string> Log, long StateVersion, string State)
    {
        public bool Equals(Lived? other) =>
            other is not null
            && Log.SequenceEqual(other.Log)
            && StateVersion == other.StateVersion
            && State == other.State;

        public override int GetHashCode() => Log.Count;
    }
}
