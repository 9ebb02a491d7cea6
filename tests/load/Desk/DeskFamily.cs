using System.Net.WebSockets;
using System.Text.Json;
using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Desk;

/// <summary>A family that asks for a person and then writes and hears.</summary>
sealed class DeskFamily(DirectLineClient client, ServerAddress server, Opened opened)
{
    const string Wish = "Can I talk to a real person please?";
    const string All = "These lines and what we wrote here";

    public static async Task<DeskFamily> OpenAsync(
        DirectLineClient client, ServerAddress server, CancellationToken ct) =>
        new(client, server, await client.OpenAsync(ct));

    /// <summary>Asks, and hears whether somebody is there.</summary>
    public async Task<bool> HearsOfSomebodyAsync(CancellationToken ct)
    {
        await SayAsync(Wish, ct);
        return (await client.ReadHistoryAsync(opened, ct)).Any(
            activity => activity.Text?.Contains("This is what they would see", StringComparison.Ordinal) is true);
    }

    /// <summary>Asks, and lets everything be seen.</summary>
    public async Task AskAsync(CancellationToken ct)
    {
        await SayAsync(Wish, ct);
        await SayAsync(All, ct);
    }

    public Task SayAsync(string text, CancellationToken ct) => client.PostAsync(
        opened,
        new("message", new(opened.UserId), text, "en", new(Guid.NewGuid().ToString("N"))),
        ct);

    /// <summary>Hears what is said to this family, until the end.</summary>
    public async Task HearAsync(Action<string> heard, CancellationToken ct)
    {
        var known = await client.ReconnectAsync(opened, watermark: "", ct);
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", server.Origin);
        await socket.ConnectAsync(known.Stream, ct);
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await socket.ReceiveAsync(buffer.AsMemory(), ct) is { MessageType: not WebSocketMessageType.Close } part)
        {
            await message.WriteAsync(buffer.AsMemory(0, part.Count), ct);
            if (part.EndOfMessage)
            {
                Take(message.GetBuffer().AsSpan(0, (int)message.Length), heard);
                message.SetLength(0);
            }
        }
    }

    static void Take(ReadOnlySpan<byte> json, Action<string> heard)
    {
        if (json.IsEmpty || JsonSerializer.Deserialize(json, DirectLineJson.Default.ActivitySet) is not { } set)
        {
            return;
        }

        foreach (var activity in set.Activities ?? [])
        {
            if (activity is { IsMessage: true, Text: { } text })
            {
                heard(text);
            }
        }
    }
}
