using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Reading;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Operations;

/// <summary>Runs the program from its first line on the terminal to its exit code.</summary>
static class Start
{
    const int StoppedByMistake = 1;

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
            Press Ctrl+C to stop.
            """);
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Whether the message says to whoever operates this what to do.</summary>
    public static bool IsSomebodysMistake(Exception error) => error
        is OptionsValidationException or InvalidOperationException or IOException
        or InvalidContentException or InvalidBookException;
}
