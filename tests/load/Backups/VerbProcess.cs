using System.Diagnostics;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Backups;

/// <summary>The bot as an operator asks it something, on one processor as a small machine has it.</summary>
static class VerbProcess
{
    /// <returns>How long it took, the start of the process included.</returns>
    /// <exception cref="WireException">It could not do it; the message is its own.</exception>
    public static async Task<TimeSpan> RunAsync(
        FileInfo bot, string data, TimeProvider time, CancellationToken ct, params string[] arguments)
    {
        var start = new ProcessStartInfo("taskset", ["-c", "0", "dotnet", bot.FullName, .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = bot.DirectoryName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["FAMILYGUIDE_DATA"] = data },
        };
        var startedAt = time.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("taskset did not start.");
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        await process.WaitForExitAsync(ct);
        var took = time.GetElapsedTime(startedAt);
        await output;
        return process.ExitCode == 0 ? took : throw new WireException((await errors).Trim());
    }
}
