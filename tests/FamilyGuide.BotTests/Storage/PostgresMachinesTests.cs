using System.Threading.Channels;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Machines;
using FamilyGuide.Bot.Storage;
using FamilyGuide.Bot.Storage.Postgres;
using FamilyGuide.BotTests.Drivers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace FamilyGuide.BotTests.Storage;

/// <summary>Two machines on one database.</summary>
public sealed class PostgresMachinesTests(Databases databases) : IAsyncLifetime
{
    readonly TemporaryFolder _folder = new();
    readonly FakeTimeProvider _clock = new(new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero));

    string _connection = null!;
    PostgresMachine _one = null!;
    PostgresMachine _other = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _connection = await databases.CreateAsync();
        (_one, _other) = (new(_connection, _folder.Path, _clock), new(_connection, _folder.Path, _clock));
        await _one.Store.OpenAsync(None);
        await _other.Store.OpenAsync(None);
    }

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_machine_does_not_take_what_another_holds_until_its_lease_has_run_out()
    {
        var id = await BegunAsync();
        var (_, held) = await _one.Store.AcceptAsync(Says(id, "hello"), None);

        Assert.Null(await _other.Store.LeaseAsync(id, None));
        await _one.MoveAsync(TimeSpan.FromMilliseconds(LeaseTerm.Milliseconds + 1));
        Assert.Equal([id], await _other.Store.FindWaitingAsync(10, None));
        var taken = await _other.Store.LeaseAsync(id, None);

        Assert.Equal(CommitKind.Fenced, (await _one.Store.CommitAsync(held!, Effects("late"), None)).Outcome);
        Assert.Equal(CommitKind.Committed, (await _other.Store.CommitAsync(taken!, Effects("in time"), None)).Outcome);
    }

    [Fact]
    public async Task A_machine_that_was_killed_takes_up_its_own_work_as_soon_as_it_is_back()
    {
        await using var killed = new PostgresMachine(_connection, _folder.Path, _clock, "killed");
        await killed.Store.OpenAsync(None);
        var id = await BegunAsync();
        var (_, held) = await killed.Store.AcceptAsync(Says(id, "hello"), None);
        await killed.DisposeAsync();

        await using var again = new PostgresMachine(_connection, _folder.Path, _clock, "killed");
        await again.Store.OpenAsync(None);

        Assert.Equal([id], await again.Store.FindWaitingAsync(10, None));
        Assert.NotNull(await again.Store.LeaseAsync(id, None));
        Assert.Equal(CommitKind.Fenced, (await again.Store.CommitAsync(held!, Effects("late"), None)).Outcome);
    }

    [Fact]
    public async Task Two_programs_are_not_one_machine()
    {
        await using var one = new PostgresMachine(_connection, _folder.Path, _clock, "same");
        await using var other = new PostgresMachine(_connection, _folder.Path, _clock, "same");
        await one.Store.OpenAsync(None);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => other.Store.OpenAsync(None));

        Assert.Contains("The data folder can't be used", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_that_stops_well_leaves_its_work_to_the_other_at_once()
    {
        var id = await BegunAsync();
        var (_, held) = await _one.Store.AcceptAsync(Says(id, "hello"), None);

        await _one.Store.ReleaseAsync(held!, None);

        Assert.NotNull(await _other.Store.LeaseAsync(id, None));
    }

    [Fact]
    public async Task A_message_that_comes_to_both_machines_at_once_is_kept_once()
    {
        var id = await BegunAsync();

        for (var number = 0; number < 20; number++)
        {
            var arrival = Says(id, $"message {number}");
            var both = await Task.WhenAll(
                _one.Store.AcceptAsync(arrival, None), _other.Store.AcceptAsync(arrival, None));

            Assert.Single(both, accepted => accepted.Outcome.Kind == AcceptKind.Accepted);
            Assert.Equal(both[0].Outcome.Sequence, both[1].Outcome.Sequence);
        }
    }

    [Fact]
    public async Task Many_conversations_over_both_machines_at_once_come_to_no_deadlock_and_no_gap()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => BegunAsync()));

        var accepted = await Task.WhenAll(
            from number in Enumerable.Range(0, 400)
            let machine = number % 2 == 0 ? _one : _other
            select machine.Store.AcceptAsync(Says(ids[number % 20], $"message {number}"), None));

        Assert.All(accepted, one => Assert.Equal(AcceptKind.Accepted, one.Outcome.Kind));
        foreach (var id in ids)
        {
            var read = await _other.Store.ReadAsync(id, 0, 100, None);
            Assert.Equal(Enumerable.Range(2, 20).Select(sequence => (long)sequence), read.Select(entry => entry.Sequence));
        }
    }

    [Fact]
    public async Task What_a_frozen_machine_holds_keeps_only_its_own_families_waiting()
    {
        var (frozen, free) = (await BegunAsync(), await BegunAsync());
        await using var connection = new NpgsqlConnection(_connection);
        await connection.OpenAsync(None);
        await using var transaction = await connection.BeginTransactionAsync(None);
        await using var hold = new NpgsqlCommand(
            $"select 1 from conversations where id = '{frozen}' for update", connection);
        await hold.ExecuteScalarAsync(None);

        var refused = _one.Store.AcceptAsync(Says(frozen, "hello"), None);
        var accepted = await _one.Store.AcceptAsync(Says(free, "hello"), None);

        Assert.Equal(AcceptKind.Accepted, accepted.Outcome.Kind);
        Assert.Equal(
            StoreTrouble.Busy, (await Assert.ThrowsAsync<StoreUnavailableException>(() => refused)).Code);
        await transaction.RollbackAsync(None);
        Assert.Equal(
            AcceptKind.Accepted, (await _one.Store.AcceptAsync(Says(frozen, "hello"), None)).Outcome.Kind);
    }

    [Fact]
    public async Task The_server_ends_what_a_frozen_machine_left_open()
    {
        await using var connection = await _one.Database.Source.OpenConnectionAsync(None);
        await using var command = new NpgsqlCommand("show idle_in_transaction_session_timeout", connection);

        Assert.Equal("5s", await command.ExecuteScalarAsync(None));
    }

    [Fact]
    public async Task A_reader_at_one_machine_is_woken_by_what_is_said_at_the_other()
    {
        var id = await BegunAsync();
        var (oneBell, otherBell) = (Bell(_one), Bell(_other));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(None);
        var listener = new RecordingListener();
        var listening = Task.WhenAll(
            otherBell.ListenAsync(listener, stop.Token), oneBell.ListenAsync(new RecordingListener(), stop.Token));
        await listener.ListensAsync(None);

        oneBell.Ring(id);

        Assert.Equal(id, await listener.HearsAsync(None));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);
    }

    [Fact]
    public async Task News_whose_bell_was_lost_are_found_by_looking()
    {
        var id = await BegunAsync();
        var listener = new RecordingListener { Watched = [id] };
        var look = new PostgresLook(_other.Database, listener);
        await look.RunAsync(None);
        Assert.Equal(id, await listener.HearsAsync(None));
        await look.RunAsync(None);
        Assert.Equal(0, listener.Unheard);

        await _one.Store.AcceptAsync(Says(id, "hello"), None);
        await look.RunAsync(None);
        Assert.Equal(id, await listener.HearsAsync(None));
        await _one.Store.EraseAsync(id, None);
        await look.RunAsync(None);
        Assert.Equal(id, await listener.HearsAsync(None));
    }

    [Fact]
    public async Task Thousands_of_bells_at_once_are_one_call_to_look_at_everything()
    {
        var (oneBell, otherBell) = (Bell(_one), Bell(_other));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(None);
        var listener = new RecordingListener();
        var listening = Task.WhenAll(
            otherBell.ListenAsync(listener, stop.Token), oneBell.ListenAsync(new RecordingListener(), stop.Token));
        await listener.ListensAsync(None);

        for (var number = 0; number < 5000; number++)
        {
            oneBell.Ring(ConversationId.New());
        }

        await listener.HearsAllAsync(None);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);
    }

    [Fact]
    public async Task Who_types_at_one_machine_is_known_at_the_other_and_a_thousand_make_nobody_look_at_everything()
    {
        var (typed, said) = (ConversationId.New(), ConversationId.New());
        var (oneBell, otherBell) = (Bell(_one), Bell(_other));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(None);
        var listener = new RecordingListener();
        var listening = Task.WhenAll(
            otherBell.ListenAsync(listener, stop.Token), oneBell.ListenAsync(new RecordingListener(), stop.Token));
        await listener.ListensAsync(None);

        oneBell.Ring(new TypingSign(typed, Typist.Family, IsTyping: true));
        Assert.Equal(new(typed, Typist.Family, IsTyping: true), await listener.SeesAsync(None));
        oneBell.Ring(new TypingSign(typed, Typist.Advocate, IsTyping: false));
        Assert.Equal(new(typed, Typist.Advocate, IsTyping: false), await listener.SeesAsync(None));
        for (var number = 0; number < 1000; number++)
        {
            oneBell.Ring(new TypingSign(ConversationId.New(), Typist.Family, IsTyping: true));
        }

        oneBell.Ring(said);

        Assert.Equal(said, await listener.HearsAsync(None));
        Assert.False(listener.HasHeardAll);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);
    }

    static PostgresBell Bell(PostgresMachine machine) =>
        new(machine.Database, TimeProvider.System, NullLogger<PostgresBell>.Instance);

    static Arrival Says(ConversationId id, string text) => new(
        id, $"key of {text}", System.Text.Encoding.UTF8.GetBytes($"{{\"type\":\"message\",\"text\":\"{text}\"}}"));

    static TurnEffects Effects(string state) => new(System.Text.Encoding.UTF8.GetBytes(state), []);

    async Task<ConversationId> BegunAsync()
    {
        var conversation = new NewConversation(ConversationId.New(), "directline", "dl_somebody", "sv-SE");
        var (_, lease) = await _one.Store.CreateAsync(conversation, "{}"u8.ToArray(), None);
        await _one.Store.CommitAsync(lease!, Effects("welcomed"), None);
        return conversation.Id;
    }

    sealed class RecordingListener : IBellListener
    {
        readonly Channel<ConversationId> _heard = Channel.CreateUnbounded<ConversationId>();
        readonly Channel<bool> _heardAll = Channel.CreateUnbounded<bool>();
        readonly Channel<TypingSign> _seen = Channel.CreateUnbounded<TypingSign>();

        public IReadOnlyCollection<ConversationId> Watched { get; init; } = [];

        public int Unheard => _heard.Reader.Count;

        public bool HasHeardAll => _heardAll.Reader.Count > 0;

        public void Hear(ConversationId id) => _heard.Writer.TryWrite(id);

        public void Hear(TypingSign sign) => _seen.Writer.TryWrite(sign);

        public void HearAll() => _heardAll.Writer.TryWrite(true);

        /// <summary>A bell that has begun to listen says that something may have been missed.</summary>
        public async Task ListensAsync(CancellationToken cancellationToken) =>
            await _heardAll.Reader.ReadAsync(cancellationToken);

        public async Task<ConversationId> HearsAsync(CancellationToken cancellationToken) =>
            await _heard.Reader.ReadAsync(cancellationToken);

        public async Task<TypingSign> SeesAsync(CancellationToken cancellationToken) =>
            await _seen.Reader.ReadAsync(cancellationToken);

        public async Task HearsAllAsync(CancellationToken cancellationToken) =>
            await _heardAll.Reader.ReadAsync(cancellationToken);
    }
}
