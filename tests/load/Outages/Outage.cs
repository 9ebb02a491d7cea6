using System.Diagnostics;
using FamilyGuide.Load.Hosts;

namespace FamilyGuide.Load.Outages;

/// <summary>Takes the database away and brings it back.</summary>
sealed class Outage(PostgresServer server, OutageKind how, TimeProvider time) : IAsyncDisposable
{
    Crowd? _crowd;

    /// <summary>Whether nothing at all can be kept meanwhile.</summary>
    public bool IsTotal => how is OutageKind.Stop or OutageKind.Kill or OutageKind.Pause;

    public async Task BeginAsync(CancellationToken ct)
    {
        switch (how)
        {
            case OutageKind.Stop:
                await server.StopAsync(ct);
                break;
            case OutageKind.Kill or OutageKind.Failover:
                await server.KillAsync(ct);
                break;
            case OutageKind.Pause:
                server.Pause();
                break;
            case OutageKind.Connections:
                _crowd = await Crowd.GatherAsync(server, time, ct);
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Returns when the database takes connections again.</summary>
    public async Task EndAsync(CancellationToken ct)
    {
        switch (how)
        {
            case OutageKind.Pause:
                server.Continue();
                break;
            case OutageKind.Connections:
                await DisposeAsync();
                break;
            default:
                await server.StartAsync(ct);
                break;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_crowd is { } crowd)
        {
            _crowd = null;
            await crowd.DisposeAsync();
        }
    }
}
