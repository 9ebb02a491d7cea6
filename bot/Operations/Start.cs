using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Reading;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Operations;

/// <summary>Runs the program from its first line on the terminal to its exit code.</summary>
static class Start
{
    const int StoppedByMistake = 1;
    const int StoppedByForce = 2;

    public static async Task<int> RunUntilStoppedAsync(Func<WebApplication> build)
    {
        WebApplication app;
        try
        {
            app = build();
            await app.StartAsync();
        }
        catch (Exception error) when (IsSomebodysMistake(error))
        {
            // Whoever set something wrong has use for one clear line, and none for a stack trace.
            await Console.Error.WriteLineAsync($"FamilyGuide did not start: {error.Message}");
            return StoppedByMistake;
        }

        var options = app.Services.GetRequiredService<IOptions<FamilyGuideOptions>>().Value;
        await Console.Out.WriteLineAsync($"""
            For families:  {options.Url.GetLeftPart(UriPartial.Authority)}
            For advocates: {options.DeskUrl.GetLeftPart(UriPartial.Authority)}
            """);
        foreach (var notice in app.Services.GetServices<IStartNotice>())
        {
            if (await notice.SayAsync(CancellationToken.None) is { } line)
            {
                await Console.Out.WriteLineAsync(line);
            }
        }

        await Console.Out.WriteLineAsync("Press Ctrl+C to stop.");
        return await StopAsync(app, TimeProvider.System);
    }

    /// <summary>Waits for the end, and no longer than a supervisor does: what hangs is not waited for.</summary>
    internal static async Task<int> StopAsync(IHost host, TimeProvider clock)
    {
        var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var stopped = host.WaitForShutdownAsync(CancellationToken.None);
        if (await Task.WhenAny(stopped, LastMomentAsync(clock, stopping)) != stopped)
        {
            await Console.Error.WriteLineAsync("FamilyGuide did not stop in time. Nothing that was kept is lost.");
            return StoppedByForce;
        }

        await stopped;
        return 0;
    }

    static async Task LastMomentAsync(TimeProvider clock, CancellationToken stopping)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, clock, stopping)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.Delay(Draining.LastMoment, clock, CancellationToken.None);
    }

    /// <summary>Whether the message says to whoever operates this what to do.</summary>
    public static bool IsSomebodysMistake(Exception error) => error
        is OptionsValidationException or InvalidOperationException or IOException
        or InvalidContentException or InvalidBookException;
}
