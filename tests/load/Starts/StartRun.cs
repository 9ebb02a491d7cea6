using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Hosts;
using FamilyGuide.Load.Turns;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Starts;

/// <summary>Starts the built bot on a fresh (or given) data folder and times its first answer.</summary>
static class StartRun
{
    /// <summary>A machine that is busy with other things too takes its time.</summary>
    static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);
    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    public static async Task<StartFigures> MeasureAsync(
        FileInfo bot,
        string? data,
        TimeProvider time,
        CancellationToken ct)
    {
        using var folder = new BotFolder(data);
        var server = new ServerAddress(folder.Url);
        var log = new TurnLog();
        using var families = new Families(server, server, Entrance.Page, log, time);
        var pace = new OneTurn();

        var startedAt = time.GetTimestamp();
        await using var process = BotProcess.Start(bot, folder);
        await WaitUntilHealthyAsync(process, server, time, ct);
        var healthy = time.GetElapsedTime(startedAt);
        using var family = await families.WelcomeAsync(pace, ct);
        var welcomed = time.GetElapsedTime(startedAt);
        family.Ask();
        await pace.WaitAsync(ct);
        return log.Errors.Count == 0
            ? new StartFigures(healthy, welcomed, time.GetElapsedTime(startedAt))
            : throw new WireException(string.Join(", ", log.Errors.Keys));
    }

    public static async Task WaitUntilHealthyAsync(
        BotProcess process,
        ServerAddress server,
        TimeProvider time,
        CancellationToken ct)
    {
        using var client = new DirectLineClient(server, Entrance.Page, time);
        var startedAt = time.GetTimestamp();
        while (!await client.IsHealthyAsync(ct))
        {
            if (process.HasExited)
            {
                throw new NotServingException($"The bot ended at its start: {await process.ReadComplaintsAsync(ct)}");
            }

            if (time.GetElapsedTime(startedAt) > LongestStart)
            {
                throw new NotServingException("The bot is not healthy.");
            }

            await Task.Delay(BetweenLooks, time, ct);
        }
    }
}
