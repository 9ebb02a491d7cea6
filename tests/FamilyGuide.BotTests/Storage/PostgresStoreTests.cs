using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Storage.Postgres;
using FamilyGuide.BotTests.Drivers;
using Npgsql;

namespace FamilyGuide.BotTests.Storage;

/// <summary>What every store promises, and what only PostgreSQL can break.</summary>
public sealed class PostgresStoreTests(Databases databases) : DurableStoreContract
{
    readonly TemporaryFolder _folder = new();

    string _connection = null!;
    PostgresMachine _machine = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        _connection = await databases.CreateAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _machine.DisposeAsync();
        _folder.Dispose();
    }

    private protected override IConversationStore NewStore() =>
        (_machine = new(_connection, _folder.Path, Clock)).Store;

    private protected override Task LetTimePassAsync(TimeSpan time) => _machine.MoveAsync(time);

    private protected override Task SetClockBackAsync(TimeSpan time) => _machine.MoveAsync(-time);

    [Fact]
    public async Task Another_machine_finds_everything_and_takes_up_what_was_left_when_the_lease_runs_out()
    {
        var id = await BegunAsync();
        await Store.AcceptAsync(Says(id, "hello"), None);
        var key = await Store.SharedKeyAsync("tokens", None);

        await RestartAsync();

        Assert.Empty(await Store.FindWaitingAsync(10, None));
        await LetTimePassAsync(TimeSpan.FromSeconds(11));
        Assert.Equal([id], await Store.FindWaitingAsync(10, None));
        Assert.Equal("welcomed", Text((await Store.LeaseAsync(id, None))!.State));
        Assert.Equal(key, await Store.SharedKeyAsync("tokens", None));
    }

    [Fact]
    public async Task After_a_connection_that_broke_what_was_under_way_is_found_again_at_once()
    {
        var id = await BegunAsync();
        var (_, lost) = await Store.AcceptAsync(Says(id, "hello"), None);

        await CutConnectionsAsync();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Store.CommitAsync(lost!, Effects("state"), None));

        Assert.Equal([id], await Store.FindWaitingAsync(10, None));
        var again = await Store.LeaseAsync(id, None);
        Assert.Equal(CommitKind.Fenced, (await Store.CommitAsync(lost!, Effects("state"), None)).Outcome);
        Assert.Equal(CommitKind.Committed, (await Store.CommitAsync(again!, Effects("state"), None)).Outcome);
    }

    [Fact]
    public async Task A_crash_before_the_commit_leaves_neither_a_reply_nor_a_state()
    {
        var id = await BegunAsync();
        var (_, lease) = await Store.AcceptAsync(Says(id, "hello"), None);
        ((PostgresConversationStore)Store).BeforeCommit = () => throw new NpgsqlException("gone");

        await Assert.ThrowsAsync<StoreUnavailableException>(
            () => Store.CommitAsync(lease!, Effects("state", "reply"), None));
        ((PostgresConversationStore)Store).BeforeCommit = null;

        Assert.Single(await Store.ReadAsync(id, 0, 100, None));
        Assert.Equal("welcomed", Text((await LeaseAgainAsync(id)).State));
    }

    [Fact]
    public async Task One_jobs_trouble_is_not_the_others()
    {
        var (fine, broken) = (await BegunAsync(), await BegunAsync());
        await _machine.AskAsync($"update conversations set header = '\\x00' where id = '{broken}'");

        var arrivals = new[] { fine, broken, fine, broken }
            .Select((id, number) => Store.AcceptAsync(Says(id, $"message {number}"), None)).ToArray();
        await ((Task)Task.WhenAll(arrivals)).ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

        Assert.True(arrivals[0].IsCompletedSuccessfully && arrivals[2].IsCompletedSuccessfully);
        Assert.True(arrivals[1].IsFaulted && arrivals[3].IsFaulted);
        Assert.Equal(2, (await Store.ReadAsync(fine, 0, 10, None)).Count);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_left_alone()
    {
        await _machine.AskAsync("insert into schema_version values (99)");
        await using var older = new PostgresMachine(_connection, _folder.Path, Clock);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => older.Store.OpenAsync(None));

        Assert.Contains("schema 99", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_without_the_databases_master_key_is_refused_and_makes_none()
    {
        using var elsewhere = new TemporaryFolder();
        await using var stranger = new PostgresMachine(_connection, elsewhere.Path, Clock);

        await Assert.ThrowsAsync<InvalidOperationException>(() => stranger.Store.OpenAsync(None));

        Assert.False(File.Exists(Path.Combine(elsewhere.Path, "keys", "master.key")));
    }

    [Fact]
    public async Task A_machine_with_another_master_key_is_refused()
    {
        using var elsewhere = new TemporaryFolder();
        await using (var own = new PostgresMachine(await databases.CreateAsync(), elsewhere.Path, Clock))
        {
            await own.Store.OpenAsync(None);
        }

        await using var stranger = new PostgresMachine(_connection, elsewhere.Path, Clock);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => stranger.Store.OpenAsync(None));
        Assert.Contains("put the right file back", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Machines_that_start_at_once_on_an_empty_database_share_one_schema_and_one_key()
    {
        var empty = await databases.CreateAsync();
        using var folder = new TemporaryFolder();
        var machines = Enumerable.Range(0, 4).Select(_ => new PostgresMachine(empty, folder.Path, Clock)).ToArray();

        await Task.WhenAll(machines.Select(machine => machine.Store.OpenAsync(None)));

        var keys = await Task.WhenAll(machines.Select(machine => machine.Store.SharedKeyAsync("tokens", None)));
        Assert.All(keys, key => Assert.Equal(keys[0], key));
        Assert.Equal((long)PostgresSchema.KnownVersion, await machines[0].AskAsync("select count(*) from schema_version"));
        foreach (var machine in machines)
        {
            await machine.DisposeAsync();
        }
    }

    [Fact]
    public async Task What_is_acknowledged_is_on_the_servers_disk_whatever_the_servers_default_is()
    {
        await _machine.AskAsync("alter role current_user set synchronous_commit = off");
        await CutConnectionsAsync();
        await using var connection = await new PostgresConnection(_machine.Database, "0123456789abcdef", Clock).OpenAsync();
        await using var command = new NpgsqlCommand("show synchronous_commit", connection);

        Assert.Equal("on", await command.ExecuteScalarAsync(None));
    }

    async Task<Lease> LeaseAgainAsync(ConversationId id)
    {
        Assert.Equal([id], await Store.FindWaitingAsync(10, None));
        return (await Store.LeaseAsync(id, None))!;
    }

    async Task CutConnectionsAsync() => await _machine.AskAsync(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");

    async Task RestartAsync()
    {
        await _machine.DisposeAsync();
        Store = NewStore();
        await Store.OpenAsync(None);
    }
}
