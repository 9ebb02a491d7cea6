using System.Net.Sockets;
using System.Text;

namespace FamilyGuide.BotTests.Hosting;

/// <summary>HTTP written by hand, for what no client sends.</summary>
static class RawRequest
{
    /// <returns>All that comes back until the connection closes.</returns>
    public static async Task<string> SendAsync(RunningBot bot, string head, byte[]? body = null)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(bot.Url.Host, bot.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        var request = head.ReplaceLineEndings("\r\n").TrimEnd() + "\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        await stream.WriteAsync(body ?? [], TestContext.Current.CancellationToken);
        using var answer = new StreamReader(stream, Encoding.UTF8);
        return await answer.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
