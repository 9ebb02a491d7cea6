using System.Net.WebSockets;

namespace FamilyGuide.Bot.Channels.DirectLine.Streams;

/// <content>The other direction: nothing that comes in means anything, but it must not do harm.</content>
sealed partial class ActivityStream
{
    /// <summary>In bytes: a client's frames are empty.</summary>
    const int HearingRoom = 64;

    /// <summary>Ends with the connection; never fails.</summary>
    async Task HearAsync()
    {
        try
        {
            End(await HearUntilEndAsync());
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or IOException
            or ObjectDisposedException)
        {
            // Gone without a word; or not UTF-8, which the socket itself has answered with 1007.
            End(StreamEnding.ClientLeft);
        }
    }

    async Task<StreamEnding> HearUntilEndAsync()
    {
        var room = new byte[HearingRoom];
        var size = 0;
        while (true)
        {
            var heard = await _socket.ReceiveAsync(room.AsMemory(), CancellationToken.None);
            size += heard.Count;
            if (Judge(heard, size) is { } ending)
            {
                return ending;
            }

            size = heard.EndOfMessage ? 0 : size;
        }
    }

    StreamEnding? Judge(ValueWebSocketReceiveResult heard, int size) => heard switch
    {
        { MessageType: WebSocketMessageType.Close } => StreamEnding.ClientLeft,
        { MessageType: WebSocketMessageType.Binary } => StreamEnding.NotText,
        _ when size > LargestInboundFrame => StreamEnding.TooBig,
        { EndOfMessage: true } when Interlocked.Increment(ref _inboundFrames) > MostInboundFrames => StreamEnding.Flood,
        _ => null,
    };

    /// <summary>Tells why, and waits a little for the other side to have read it.</summary>
    async Task SayGoodbyeAsync(StreamEnding ending, Task hearing)
    {
        if (_socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        await _socket.CloseOutputAsync(ending.Status, ending.Reason, CancellationToken.None)
            .WaitAsync(LongestGoodbye, _clock);
        if (hearing.IsCompleted && _socket.State == WebSocketState.CloseSent)
        {
            // Hearing stopped because of what it heard: read on, since a connection closed unread loses our reason.
            hearing = DrainAsync();
        }

        await hearing.WaitAsync(LongestGoodbye, _clock);
    }

    async Task DrainAsync()
    {
        var room = new byte[HearingRoom];
        while (_socket.State == WebSocketState.CloseSent)
        {
            await _socket.ReceiveAsync(room.AsMemory(), CancellationToken.None);
        }
    }
}
