using System.Diagnostics;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Disks;

/// <summary>A command of the operating system that only its administrator may give.</summary>
static class SystemCommand
{
    public static async Task RunAsync(string name, IEnumerable<string> arguments, CancellationToken ct)
    {
        using var process = Process.Start(new ProcessStartInfo(name, arguments)
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        })
            ?? throw new WireException($"{name} did not start");
        var complaint = await process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0)
        {
            throw new WireException(
                $"{name}: {complaint.Trim()} (this drill mounts a disk of its own: run it as root)");
        }
    }
}
