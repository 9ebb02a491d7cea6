using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FamilyGuide.BotTests.Machines;

/// <summary>
/// What stands in front of two machines and knows nothing of conversations: streams go one way, everything else the
/// other, and what is refused on one side is tried on the other.
/// </summary>
sealed class Crossroads : IAsyncDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _stop = new();
    readonly Task _listening;

    public Crossroads()
    {
        _listener.Start();
        Url = new($"http://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _listening = ListenAsync();
    }

    /// <summary>The address that families know.</summary>
    public Uri Url { get; }

    public Uri? Streams { get; set; }

    public Uri? Others { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _listening;
        _stop.Dispose();
    }

    async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                _ = PassOnAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception error) when (IsOver(error))
        {
            // The test is over.
        }
    }

    async Task PassOnAsync(TcpClient browser)
    {
        using var from = browser;
        try
        {
            var first = new byte[16 * 1024];
            var length = await from.GetStream().ReadAsync(first, _stop.Token);
            var isStream = Encoding.ASCII.GetString(first, 0, length)
                .Split('\n')[0].Contains("/stream?", StringComparison.Ordinal);
            using var to = await ConnectAsync(isStream ? [Streams!, Others!] : [Others!, Streams!]);
            await to.GetStream().WriteAsync(first.AsMemory(0, length), _stop.Token);
            await Task.WhenAny(CopyAsync(from, to), CopyAsync(to, from));
        }
        catch (Exception error) when (IsOver(error))
        {
            // One side has gone, or nobody is there.
        }
    }

    async Task<TcpClient> ConnectAsync(Uri[] machines)
    {
        foreach (var machine in machines)
        {
            var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, machine.Port, _stop.Token);
                return client;
            }
            catch (SocketException)
            {
                // This machine is down: the next.
                client.Dispose();
            }
        }

        throw new IOException("No machine is up.");
    }

    async Task CopyAsync(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream(), _stop.Token);
        }
        catch (Exception error) when (IsOver(error))
        {
            // One side has gone.
        }
    }

    static bool IsOver(Exception error) => error is OperationCanceledException or SocketException or IOException
        or ObjectDisposedException or InvalidOperationException;
}
