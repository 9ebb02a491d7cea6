using FamilyGuide.BotTests.Drivers;
using FamilyGuide.Load.Hosts;

[assembly: AssemblyFixture(typeof(Databases))]

namespace FamilyGuide.BotTests.Drivers;

/// <summary>One real PostgreSQL for all tests; each has a database of its own in it.</summary>
public sealed class Databases : IAsyncDisposable
{
    readonly SemaphoreSlim _starting = new(1, 1);
    PostgresServer? _server;
    int _made;

    internal PostgresServer Server => _server ?? throw new InvalidOperationException("No database was made yet.");

    /// <returns>The connection string of a user who may do nothing elsewhere.</returns>
    public async Task<string> CreateAsync()
    {
        var none = TestContext.Current.CancellationToken;
        await _starting.WaitAsync(none);
        try
        {
            _server ??= await PostgresServer.StartNewAsync(new() { IsDurable = false, MaxConnections = 500 }, none);
            return await _server.CreateDatabaseAsync($"test_{++_made}", none);
        }
        finally
        {
            _starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _starting.Dispose();
    }
}
