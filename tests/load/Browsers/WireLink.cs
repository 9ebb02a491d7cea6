using System.Net;
using System.Net.Sockets;

namespace FamilyGuide.Load.Browsers;

/// <summary>One connection of a wire, carried until somebody leaves or it breaks.</summary>
sealed class WireLink(TcpClient browser, TimeProvider time) : IDisposable
{
    const int Room = 16 * 1024;

    readonly TcpClient _bot = new();

    public static bool IsBroken(Exception error) => error is OperationCanceledException or SocketException
        or IOException or InvalidOperationException or ObjectDisposedException;

    public async Task CarryAsync(int port, IBreakPlan? plan, CancellationToken ct)
    {
        await _bot.ConnectAsync(IPAddress.Loopback, port, ct);
        var first = new byte[Room];
        var count = await browser.GetStream().ReadAsync(first, ct);
        var isStream = first.AsSpan(0, count).IndexOf("/stream?"u8) >= 0;
        var end = plan?.Choose(isStream) ?? Break.Never;
        using var carrying = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var breaking = Task.Delay(end.After, time, carrying.Token);
        var (up, down) = (
            CopyAsync(browser, _bot, first.AsMemory(0, count), end.ToBot, ct),
            CopyAsync(_bot, browser, default, end.ToBrowser, ct));
        var ended = await Task.WhenAny(up, down, breaking);
        if (ended == breaking || (ended is Task<bool> copied && await copied))
        {
            plan?.Count(isStream);
        }

        await carrying.CancelAsync();
    }

    public void Dispose()
    {
        browser.Close();
        _bot.Close();
    }

    /// <returns>Whether it ended because so many bytes had gone.</returns>
    static async Task<bool> CopyAsync(
        TcpClient from, TcpClient to, ReadOnlyMemory<byte> first, long most, CancellationToken ct)
    {
        try
        {
            var room = new byte[Room];
            most = await PassAsync(to, first, most, ct);
            while (most > 0 && await from.GetStream().ReadAsync(room, ct) is > 0 and var count)
            {
                most = await PassAsync(to, room.AsMemory(0, count), most, ct);
            }

            return most == 0;
        }
        catch (Exception error) when (IsBroken(error))
        {
            return false;
        }
    }

    static async Task<long> PassAsync(TcpClient to, ReadOnlyMemory<byte> bytes, long most, CancellationToken ct)
    {
        var passing = (int)Math.Min(bytes.Length, most);
        await to.GetStream().WriteAsync(bytes[..passing], ct);
        return most - passing;
    }
}
