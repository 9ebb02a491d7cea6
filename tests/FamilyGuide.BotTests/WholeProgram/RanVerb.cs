using System.Diagnostics;

namespace FamilyGuide.BotTests.WholeProgram;

/// <summary>The program as an operator asks it something: it answers and ends.</summary>
sealed record RanVerb(int ExitCode, string Output, string Errors)
{
    public string[] Lines => Output.Trim().ReplaceLineEndings("\n").Split('\n');

    public static async Task<RanVerb> RunAsync(
        string dataFolder, CancellationToken cancellationToken, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [StartedProgram.Dll, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["FAMILYGUIDE_DATA"] = dataFolder },
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (
            process.StandardOutput.ReadToEndAsync(cancellationToken),
            process.StandardError.ReadToEndAsync(cancellationToken));
        await process.WaitForExitAsync(cancellationToken);
        return new(process.ExitCode, await output, await errors);
    }
}
