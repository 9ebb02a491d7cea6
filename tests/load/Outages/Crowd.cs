using FamilyGuide.Load.Hosts;
using Npgsql;

namespace FamilyGuide.Load.Outages;

/// <summary>Another client that takes every connection there is, and cuts the hosts' to have those too.</summary>
sealed class Crowd : IAsyncDisposable
{
    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);
    static int _crowds;

    readonly List<NpgsqlConnection> _taken = [];
    readonly CancellationTokenSource _leaving = new();
    readonly TaskCompletionSource _full = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TimeProvider _time;
    Task _crowding = Task.CompletedTask;

    Crowd(TimeProvider time) => _time = time;

    /// <summary>Returns when the hosts have no connection left and get none.</summary>
    public static async Task<Crowd> GatherAsync(PostgresServer server, TimeProvider time, CancellationToken ct)
    {
        var name = FormattableString.Invariant($"crowd_{Interlocked.Increment(ref _crowds)}");
        var own = await server.CreateDatabaseAsync(name, ct);
        var crowd = new Crowd(time);
        crowd._crowding = crowd.StayAsync(own, server.SuperuserConnection, name);
        await Task.WhenAny(crowd._full.Task, crowd._crowding).Unwrap().WaitAsync(ct);
        return crowd;
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _crowding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var connection in _taken)
        {
            await connection.DisposeAsync();
        }

        _leaving.Dispose();
    }

    async Task StayAsync(string own, string superuser, string name)
    {
        await using var above = new NpgsqlConnection(superuser + ";Pooling=false");
        await above.OpenAsync(_leaving.Token);
        while (!_leaving.IsCancellationRequested)
        {
            while (await TakeOneAsync(own))
            {
            }

            if (await CutOthersAsync(above, name) == 0)
            {
                _full.TrySetResult();
                await Task.Delay(BetweenLooks, _time, _leaving.Token);
            }
        }
    }

    /// <returns>False when there is none left.</returns>
    async Task<bool> TakeOneAsync(string own)
    {
        var connection = new NpgsqlConnection(own + ";Pooling=false");
        try
        {
            await connection.OpenAsync(_leaving.Token);
            _taken.Add(connection);
            return true;
        }
        catch (PostgresException full) when (full.SqlState == PostgresErrorCodes.TooManyConnections)
        {
            await connection.DisposeAsync();
            return false;
        }
    }

    async Task<long> CutOthersAsync(NpgsqlConnection above, string name)
    {
        await using var command = new NpgsqlCommand(
            "select count(pg_terminate_backend(pid)) from pg_stat_activity "
            + "where backend_type = 'client backend' and usename not in (@crowd, current_user)",
            above);
        command.Parameters.AddWithValue("crowd", name);
        return (long)(await command.ExecuteScalarAsync(_leaving.Token))!;
    }
}
