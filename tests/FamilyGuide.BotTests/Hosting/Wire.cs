using System.Net;
using System.Net.Sockets;

namespace FamilyGuide.BotTests.Hosting;

/// <summary>The network between a browser and the bot, which a test can cut.</summary>
sealed class Wire : IAsyncDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _stop = new();
    readonly Lock _lock = new();
    readonly List<TcpClient> _ends = [];
    readonly Task _listening;

    public Wire()
    {
        _listener.Start();
        Url = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _listening = ListenAsync();
    }

    /// <summary>What the browser sees, whatever stands behind it.</summary>
    public Uri Url { get; }

    /// <summary>Where it leads.</summary>
    public RunningBot? Bot { get; set; }

    /// <summary>Breaks all connections, as a tunnel or a lift does; new ones are possible at once.</summary>
    public void Cut()
    {
        lock (_lock)
        {
            foreach (var end in _ends)
            {
                end.Close();
            }

            _ends.Clear();
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
                _ = ConnectAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    async Task ConnectAsync(TcpClient browser)
    {
        var bot = new TcpClient();
        lock (_lock)
        {
            _ends.AddRange([browser, bot]);
        }

        try
        {
            await bot.ConnectAsync(IPAddress.Loopback, Bot!.Port, _stop.Token);
            await Task.WhenAny(CopyAsync(browser, bot), CopyAsync(bot, browser));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Nobody is there, or the wire was cut meanwhile.
        }
        finally
        {
            browser.Close();
            bot.Close();
        }
    }

    async Task CopyAsync(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream(), _stop.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or InvalidOperationException
            or ObjectDisposedException)
        {
            // Cut.
        }
    }
}
