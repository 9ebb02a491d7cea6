using FamilyGuide.Load.Canaries;
using FamilyGuide.Load.Hosts;
using Npgsql;

namespace FamilyGuide.BotTests.Kills;

/// <summary>The private PostgreSQL of tests and drills can be broken in every way that a real one breaks.</summary>
public sealed class PostgresServerTests : IAsyncLifetime
{
    PostgresServer _server = null!;
    string _connection = "";

    static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await PostgresServer.StartNewAsync(new() { IsDurable = false }, None);
        _connection = await _server.CreateDatabaseAsync("breakable", None);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task What_was_committed_is_there_after_a_stop_and_after_a_kill()
    {
        await RunAsync("create table kept (word text); insert into kept values ('lantern')");

        await _server.StopAsync(None);
        await _server.StartAsync(None);
        await RunAsync("insert into kept values ('bread')");
        await _server.KillAsync(None);
        await _server.StartAsync(None);

        Assert.Equal(2L, await RunAsync("select count(*) from kept"));
    }

    [Fact]
    public async Task A_paused_server_hangs_and_goes_on_where_it_was()
    {
        _server.Pause();
        var asked = RunAsync("select 7");
        using var moment = CancellationTokenSource.CreateLinkedTokenSource(None);
        moment.CancelAfter(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked.WaitAsync(moment.Token));

        _server.Continue();

        Assert.Equal(7, await asked);
    }

    [Fact]
    public async Task A_database_opens_to_its_own_user_only()
    {
        var wrong = new NpgsqlConnectionStringBuilder(_connection) { Password = "guessed" }.ConnectionString;

        await Assert.ThrowsAsync<PostgresException>(() => RunAsync("select 1", wrong));
        await Assert.ThrowsAsync<PostgresException>(() => RunAsync("create role somebody"));
    }

    [Fact]
    public async Task Nothing_is_left_behind()
    {
        var (root, process) = (_server.Root, _server.ProcessId!.Value);
        var children = ProcessTree.ChildrenOf(process);

        await _server.DisposeAsync();

        Assert.NotEmpty(children);
        Assert.False(Directory.Exists(root));
        Assert.DoesNotContain([process, .. children], ProcessTree.IsAlive);
        await InitializeAsync();
    }

    [Fact]
    public async Task A_word_that_is_kept_readable_is_found_in_the_tables_the_write_ahead_log_and_the_servers_log()
    {
        var canary = CanaryTexts.Create(1)[0];
        await RunAsync($"create table readable (word text); insert into readable values ('{canary}')");
        await Assert.ThrowsAsync<PostgresException>(() => RunAsync($"insert into nowhere values ('{canary}')"));
        await _server.StopAsync(None);

        var hits = await new CanaryScan([canary]).SearchAsync(_server.Root, None);

        Assert.Contains(hits, hit => hit.File.StartsWith("data/base/", StringComparison.Ordinal));
        Assert.Contains(hits, hit => hit.File.StartsWith("data/pg_wal/", StringComparison.Ordinal));
        Assert.Contains(hits, hit => hit.File == "postgres.log");
    }

    Task<object?> RunAsync(string sql) => RunAsync(sql, _connection);

    static async Task<object?> RunAsync(string sql, string to)
    {
        await using var connection = new NpgsqlConnection(to + ";Pooling=false");
        await connection.OpenAsync(None);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(None);
    }
}
