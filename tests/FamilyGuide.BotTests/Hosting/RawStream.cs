using System.Net.Sockets;
using System.Text;

namespace FamilyGuide.BotTests.Hosting;

/// <summary>
/// A WebSocket written by hand, for what no library sends: pings by the thousand, and no reading at all.
/// </summary>
sealed class RawStream : IAsyncDisposable
{
    readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
    {
        ReceiveBufferSize = 4096,
    };

    static CancellationToken None => TestContext.Current.CancellationToken;

    public static async Task<RawStream> OpenAsync(Uri url)
    {
        var stream = new RawStream();
        await stream._socket.ConnectAsync(url.Host, url.Port, None);
        var request = $"""
            GET {url.PathAndQuery} HTTP/1.1
            Host: {url.Authority}
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==


            """.ReplaceLineEndings("\r\n");
        await stream._socket.SendAsync(Encoding.ASCII.GetBytes(request), None);
        var answer = new byte[12];
        await stream._socket.ReceiveAsync(answer, None);
        Assert.Equal("HTTP/1.1 101", Encoding.ASCII.GetString(answer));
        return stream;
    }

    /// <summary>As if the phone had gone into a tunnel while it was speaking.</summary>
    public void StopSpeaking() => _socket.Shutdown(SocketShutdown.Send);

    public async Task PingAsync(int times)
    {
        // Masked, as a client's frames must be, with a mask of zeros.
        byte[] ping = [0x89, 0x80, 0, 0, 0, 0];
        try
        {
            for (var time = 0; time < times; time++)
            {
                await _socket.SendAsync(ping, None);
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // Let go of, or closed.
        }
    }

    /// <summary>One frame, masked with zeros.</summary>
    public async Task SendAsync(byte[] frame) => await _socket.SendAsync(frame, None);

    /// <summary>Reads what is left until the connection is gone.</summary>
    public async Task<byte[]> HearEndAsync()
    {
        using var heard = new MemoryStream();
        var room = new byte[64 * 1024];
        try
        {
            while (await _socket.ReceiveAsync(room, None) is > 0 and var count)
            {
                await heard.WriteAsync(room.AsMemory(0, count), None);
            }
        }
        catch (SocketException)
        {
            // Gone without a goodbye: nobody was reading.
        }

        return heard.ToArray();
    }

    public void Close() => _socket.Close();

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
