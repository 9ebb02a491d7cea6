using System.Net;
using System.Net.Sockets;

namespace FamilyGuide.Load.Browsers;

/// <summary>The network between browsers and the bot, which breaks when it is told to, or by a plan.</summary>
sealed class BreakableWire : IAsyncDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _stop = new();
    readonly Lock _lock = new();
    readonly HashSet<WireLink> _links = [];
    readonly TimeProvider _time;
    readonly Task _listening;

    public BreakableWire(TimeProvider time)
    {
        _time = time;
        _listener.Start();
        Url = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _listening = ListenAsync();
    }

    /// <summary>What browsers see, whatever stands behind it.</summary>
    public Uri Url { get; }

    /// <summary>The bot's port.</summary>
    public int LeadsTo { get; set; }

    /// <summary>Without one, nothing breaks by itself.</summary>
    public IBreakPlan? Plan { get; set; }

    /// <summary>Breaks all connections, as a tunnel or a lift does; new ones are possible at once.</summary>
    public void Cut()
    {
        lock (_lock)
        {
            foreach (var link in _links)
            {
                link.Dispose();
            }

            _links.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        Cut();
        await _listening;
        _stop.Dispose();
    }

    async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception error) when (WireLink.IsBroken(error))
        {
            // The test is over.
        }
    }

    async Task CarryAsync(TcpClient browser)
    {
        using var link = new WireLink(browser, _time);
        lock (_lock)
        {
            _links.Add(link);
        }

        try
        {
            await link.CarryAsync(LeadsTo, Plan, _stop.Token);
        }
        catch (Exception error) when (WireLink.IsBroken(error))
        {
            // Nobody is there, or the wire was cut meanwhile.
        }
        finally
        {
            lock (_lock)
            {
                _links.Remove(link);
            }
        }
    }
}
