using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace FamilyGuide.BotTests.Hosting;

/// <summary>A WebSocket as a client has it open.</summary>
sealed class OpenStream(ClientWebSocket socket) : IDisposable
{
    readonly Queue<JsonNode> _heard = new();

    public ClientWebSocket Socket => socket;

    public string? Watermark { get; private set; }

    static CancellationToken None => TestContext.Current.CancellationToken;

    /// <summary>The next frame, empty for a keep-alive; null when the other side has closed.</summary>
    public async Task<string?> HearFrameAsync()
    {
        using var frame = new MemoryStream();
        var room = new byte[4096];
        while (true)
        {
            var heard = await socket.ReceiveAsync(room.AsMemory(), None);
            if (heard.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            await frame.WriteAsync(room.AsMemory(0, heard.Count), None);
            if (heard.EndOfMessage)
            {
                return Encoding.UTF8.GetString(frame.ToArray());
            }
        }
    }

    /// <summary>The next activity.</summary>
    public async Task<JsonNode> HearAsync()
    {
        while (_heard.Count == 0)
        {
            var frame = await HearFrameAsync() ?? throw new InvalidOperationException($"Closed: {socket.CloseStatus}");
            if (frame.Length > 0)
            {
                var set = JsonNode.Parse(frame)!;
                Watermark = (string?)set["watermark"];
                foreach (var activity in set["activities"]!.AsArray())
                {
                    _heard.Enqueue(activity!);
                }
            }
        }

        return _heard.Dequeue();
    }

    public async Task<string> HearTextAsync() => (string)(await HearAsync())["text"]!;

    /// <summary>Reads until the other side closes, and says with which status.</summary>
    public async Task<WebSocketCloseStatus?> HearCloseAsync()
    {
        while (await HearFrameAsync() is not null)
        {
            // Whatever still comes.
        }

        if (socket.State == WebSocketState.CloseReceived)
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", None);
        }

        return socket.CloseStatus;
    }

    public void Dispose() => socket.Dispose();
}
