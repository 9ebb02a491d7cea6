using System.Diagnostics;
using System.Globalization;

namespace FamilyGuide.Load.Hosts;

/// <summary>Debian's PostgreSQL programs: the newest version that is installed.</summary>
/// <remarks>PostgreSQL refuses to run as root: then its programs run as the package's user.</remarks>
static class PostgresPrograms
{
    const int OldestVersion = 15;
    const string Versions = "/usr/lib/postgresql";
    const string User = "postgres";

    static readonly string[] AsThatUser = ["--reuid", User, "--regid", User, "--init-groups"];

    /// <summary>How to start a program with a folder that it may write to as its working directory.</summary>
    public static ProcessStartInfo Prepare(string program, string folder, IEnumerable<string> arguments)
    {
        var path = Path.Combine(FindFolder(), program);
        return new ProcessStartInfo(
            Environment.IsPrivilegedProcess ? "setpriv" : path,
            Environment.IsPrivilegedProcess ? [.. AsThatUser, path, .. arguments] : arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
    }

    /// <summary>Runs a program to its end, which must be a good one.</summary>
    public static async Task RunAsync(ProcessStartInfo start, CancellationToken ct)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var process = Process.Start(start) ?? throw new NotServingException($"{start.FileName} did not start.");
        var said = process.StandardOutput.ReadToEndAsync(ct);
        var complained = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        await said;
        if (process.ExitCode != 0)
        {
            throw new NotServingException($"{string.Join(' ', start.ArgumentList)}: {await complained}");
        }
    }

    /// <summary>Gives files to whom the programs run as.</summary>
    public static Task OwnAsync(string folder, CancellationToken ct) => Environment.IsPrivilegedProcess
        ? RunAsync(new ProcessStartInfo("chown", ["-R", $"{User}:{User}", folder]), ct)
        : Task.CompletedTask;

    static string FindFolder()
    {
        var newest = Directory.Exists(Versions)
            ? Directory.EnumerateDirectories(Versions)
                .Select(folder => (
                    Folder: Path.Combine(folder, "bin"),
                    Version: int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var number)
                        ? number
                        : 0))
                .Where(version => File.Exists(Path.Combine(version.Folder, "initdb")))
                .OrderByDescending(version => version.Version)
                .FirstOrDefault()
            : default;
        return newest.Version >= OldestVersion
            ? newest.Folder
            : throw new NotServingException("PostgreSQL 15 or newer is not installed: apt-get install postgresql");
    }
}
