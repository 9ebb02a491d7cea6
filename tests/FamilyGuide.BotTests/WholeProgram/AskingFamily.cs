using System.Net.WebSockets;
using FamilyGuide.BotTests.Hosting;
using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.BotTests.WholeProgram;

/// <summary>A family that asks the running program and waits for each answer.</summary>
static class AskingFamily
{
    static CancellationToken None => TestContext.Current.CancellationToken;

    /// <returns>What it was answered to each first.</returns>
    public static async Task<IReadOnlyList<string>> AsksAsync(StartedProgram program, params string[] texts)
    {
        using var client = new DirectLineClient(new ServerAddress(program.Url), Entrance.Page, TimeProvider.System);
        var opened = await client.OpenAsync(None);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(opened.Stream, None);
        using var stream = new OpenStream(socket);
        List<string> answers = [];
        foreach (var text in texts)
        {
            var id = await client.PostAsync(
                opened, new("message", new(opened.UserId), text, "en", new($"{answers.Count}-{opened.UserId}")), None);
            answers.Add(await HearAsync(stream, id));
        }

        return answers;
    }

    static async Task<string> HearAsync(OpenStream stream, string id)
    {
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
