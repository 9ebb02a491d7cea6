using System.Net.WebSockets;
using FamilyGuide.BotTests.Hosting;
using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.BotTests.WholeProgram;

/// <summary>A family that asks one thing of the running program and waits for the answer.</summary>
static class AskingFamily
{
    static CancellationToken None => TestContext.Current.CancellationToken;

    /// <returns>What it was answered first.</returns>
    public static async Task<string> AsksAsync(StartedProgram program, string question)
    {
        using var client = new DirectLineClient(new ServerAddress(program.Url), Entrance.Page, TimeProvider.System);
        var opened = await client.OpenAsync(None);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(opened.Stream, None);
        using var stream = new OpenStream(socket);
        var id = await client.PostAsync(
            opened, new("message", new(opened.UserId), question, "en", new($"asks-{opened.UserId}")), None);
        while (true)
        {
            var heard = await stream.HearAsync();
            if ((string?)heard["replyToId"] == id)
            {
                return (string)heard["text"]!;
            }
        }
    }
}
