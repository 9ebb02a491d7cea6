using System.Diagnostics;
using Npgsql;

namespace FamilyGuide.Load.Hosts;

/// <summary>A private PostgreSQL that can be stopped, killed and made to hang; it leaves nothing behind.</summary>
/// <example><code>
/// await using var server = await PostgresServer.StartNewAsync(new() { IsDurable = false }, ct);
/// var connection = await server.CreateDatabaseAsync("contract_1", ct);
/// </code></example>
sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>A machine that is busy with other things too takes its time.</summary>
    static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);
    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);

    readonly PostgresFolder _folder;
    readonly TimeProvider _time;
    Process? _postmaster;

    PostgresServer(PostgresFolder folder, TimeProvider time) => (_folder, _time) = (folder, time);

    /// <summary>Data, log and socket.</summary>
    public string Root => _folder.Root;

    /// <summary>What the server has said since its first start.</summary>
    public string LogFile => _folder.Log;

    public int Port => _folder.Port;

    /// <summary>The server's process; null while it is not running.</summary>
    public int? ProcessId => _postmaster?.Id;

    /// <summary>Keeps the folder for a look at what went wrong.</summary>
    public bool IsKept { get; set; }

    /// <summary>For whoever may do everything, in the database that is always there.</summary>
    public string SuperuserConnection => Connection("postgres", PostgresFolder.Superuser);

    public static async Task<PostgresServer> StartNewAsync(PostgresOptions options, CancellationToken ct)
    {
        var folder = await PostgresFolder.CreateAsync(options, ct);
        var server = new PostgresServer(folder, TimeProvider.System);
        try
        {
            await server.StartAsync(ct);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts on the same port and data; returns when connections are taken.</summary>
    public async Task StartAsync(CancellationToken ct)
    {
        var start = PostgresPrograms.Prepare("postgres", Root, ["-D", _folder.Data]);

        // The shell only sends what the server says into the log, and is then the server.
        start = new ProcessStartInfo(
            "sh", ["-c", "exec \"$@\" >>\"$0\" 2>&1 </dev/null", LogFile, start.FileName, .. start.ArgumentList])
        {
            UseShellExecute = false,
            WorkingDirectory = Root,
        };
        _postmaster = Process.Start(start) ?? throw new NotServingException("PostgreSQL did not start.");
        var startedAt = _time.GetTimestamp();
        while (!_folder.IsReady(_postmaster.Id))
        {
            if (_postmaster.HasExited || _time.GetElapsedTime(startedAt) > LongestStart)
            {
                throw new NotServingException($"PostgreSQL does not start: {await File.ReadAllTextAsync(LogFile, ct)}");
            }

            await Task.Delay(BetweenLooks, _time, ct);
        }
    }

    /// <summary>Ends well, and cuts every session for it.</summary>
    public async Task StopAsync(CancellationToken ct)
    {
        Tell(Signal.Interrupt);
        await EndedAsync(ct);
    }

    /// <summary>A crash: the server and all its processes are gone at once, whatever they were doing.</summary>
    public async Task KillAsync(CancellationToken ct)
    {
        // Held still first, it starts no more processes while they are counted.
        Tell(Signal.Stop);
        var children = ChildrenOfRunning();
        foreach (var child in children)
        {
            Signals.Send(child, Signal.Kill);
        }

        Tell(Signal.Kill);
        await EndedAsync(ct);
        while (children.Any(ProcessTree.IsAlive))
        {
            await Task.Delay(BetweenLooks, _time, ct);
        }
    }

    /// <summary>Hangs: connections stay open and nothing answers, new ones included.</summary>
    public void Pause()
    {
        Tell(Signal.Stop);
        foreach (var child in ChildrenOfRunning())
        {
            Signals.Send(child, Signal.Stop);
        }
    }

    public void Continue()
    {
        foreach (var child in ChildrenOfRunning())
        {
            Signals.Send(child, Signal.Continue);
        }

        Tell(Signal.Continue);
    }

    /// <summary>A fresh database, owned by a user of the same name who may do nothing else.</summary>
    /// <param name="name">Lower case letters, digits and underscores.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>The connection string of that user.</returns>
    public async Task<string> CreateDatabaseAsync(string name, CancellationToken ct)
    {
        // Without a pool no connection of ours stays open to be counted.
        await using var connection = new NpgsqlConnection(SuperuserConnection + ";Pooling=false");
        await connection.OpenAsync(ct);
        foreach (var sql in (string[])
            [$"create role {name} login password '{_folder.Password}'", $"create database {name} owner {name}"])
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(ct);
        }

        return Connection(name, name);
    }

    public async ValueTask DisposeAsync()
    {
        if (_postmaster is not null)
        {
            await KillAsync(CancellationToken.None);
        }

        if (_folder.LeftMemory() is { } memory)
        {
            await PostgresPrograms.RunAsync(new ProcessStartInfo("ipcrm", ["-m", memory]), CancellationToken.None);
        }

        if (!IsKept)
        {
            _folder.Delete();
        }
    }

    string Connection(string database, string user) => FormattableString.Invariant(
        $"Host=127.0.0.1;Port={Port};Database={database};Username={user};Password={_folder.Password}");

    IReadOnlyList<int> ChildrenOfRunning() =>
        _postmaster is { } running ? ProcessTree.ChildrenOf(running.Id) : [];

    void Tell(Signal signal)
    {
        if (_postmaster is { HasExited: false } running)
        {
            Signals.Send(running.Id, signal);
        }
    }

    async Task EndedAsync(CancellationToken ct)
    {
        if (_postmaster is { } ending)
        {
            await ending.WaitForExitAsync(ct);
            ending.Dispose();
            _postmaster = null;
        }
    }
}
