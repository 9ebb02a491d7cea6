using System.Net.Sockets;
using System.Text;

namespace FamilyGuide.Load.Wire;

/// <summary>The client's end of a Direct Line stream: upgrades, then hands over each text message.</summary>
sealed class Ear(Socket socket, MessageSeen heard) : IDisposable
{
    /// <summary>An echo and a reply with its buttons; the buffer grows when a host says more.</summary>
    const int UsualMessage = 4096;

    readonly ReceiveBuffer _received = new(UsualMessage);
    readonly ReceiveBuffer _parts = new(16);

    public async Task UpgradeAsync(ServerAddress server, Uri stream, CancellationToken ct)
    {
        var request = $"GET {stream.PathAndQuery} HTTP/1.1\r\nHost: {server.HostHeader}\r\nOrigin: {server.Origin}\r\n"
            + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            + $"Sec-WebSocket-Key: {Convert.ToBase64String(Guid.NewGuid().ToByteArray())}\r\n\r\n";
        await socket.SendAsync(Encoding.ASCII.GetBytes(request), ct);
        while (await socket.ReceiveAsync(_received.Room(), ct) is > 0 and var count)
        {
            _received.Add(count);
            if (HttpAnswer.TryRead(_received.Filled, out var answer))
            {
                if (answer.Status != 101)
                {
                    throw new WireException($"stream answered {answer.Status}");
                }

                _received.Consume(answer.Length);
                return;
            }
        }

        throw new WireException("stream closed before the upgrade");
    }

    /// <summary>Reads messages until the stream ends.</summary>
    public async Task HearAsync()
    {
        do
        {
            while (SocketFrame.TryRead(_received.Filled, out var frame))
            {
                if (frame.Kind == SocketFrame.Close)
                {
                    return;
                }

                Take(frame);
                _received.Consume(frame.Length);
            }

            var count = await socket.ReceiveAsync(_received.Room());
            if (count == 0)
            {
                return;
            }

            _received.Add(count);
        }
        while (true);
    }

    public void Dispose() => socket.Dispose();

    void Take(SocketFrame frame)
    {
        if (frame.Kind == SocketFrame.Ping)
        {
            socket.Send(SocketFrame.Pong(frame.Payload));
        }
        else if (frame is { Kind: SocketFrame.Text, IsFinal: true })
        {
            heard(frame.Payload);
        }
        else if (frame.Kind is SocketFrame.Text or SocketFrame.Continuation)
        {
            _parts.Add(frame.Payload);
            if (frame.IsFinal)
            {
                heard(_parts.Filled);
                _parts.Clear();
            }
        }
    }
}
