using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Operations;

/// <summary>Runs the program from its first line on the terminal to its exit code.</summary>
static class Start
{
    const int StoppedByMistake = 1;

    public static async Task<int> RunUntilStoppedAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception error) when (error is OptionsValidationException or InvalidOperationException or IOException)
        {
            // One clear line: whoever set something wrong has no use for a stack trace.
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
}
