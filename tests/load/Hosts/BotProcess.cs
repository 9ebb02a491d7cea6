using System.Collections.Immutable;
using System.Diagnostics;

namespace FamilyGuide.Load.Hosts;

/// <summary>A real bot in a process of its own that can be killed like a power cut kills it.</summary>
/// <remarks>What it prints goes to files, so that it can be searched; its temporary files stay together.</remarks>
sealed class BotProcess : IAsyncDisposable
{
    /// <summary>Every family of a drill has the same address and writes faster than anybody could.</summary>
    static readonly ImmutableArray<(string Limit, string Widest)> WidestLimits =
    [
        ("MessagesPerSecond", "100000"),
        ("MessageBurst", "100000"),
        ("MessagesWaiting", "10000"),
        ("StartsPerHour", "10000000"),
    ];

    readonly Process _process;
    readonly Task _printing;

    BotProcess(Process process, string printedTo)
    {
        _process = process;
        _printing = Task.WhenAll(
            KeepAsync(process.StandardOutput.BaseStream, printedTo),
            KeepAsync(process.StandardError.BaseStream, printedTo + ".err"));
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public static BotProcess Start(FileInfo bot, BotFolder folder, BotSettings? settings = null)
    {
        var start = new ProcessStartInfo("dotnet", [bot.FullName])
        {
            UseShellExecute = false,
            WorkingDirectory = bot.DirectoryName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["FAMILYGUIDE_DATA"] = folder.Data,
                ["FamilyGuide__Url"] = folder.Url.OriginalString,
                ["FamilyGuide__DeskUrl"] = folder.DeskUrl.OriginalString,
                ["TMPDIR"] = folder.Temporary,
            },
        };
        foreach (var (limit, widest) in WidestLimits)
        {
            start.Environment["DirectLine__Limits__" + limit] = widest;
        }

        foreach (var (name, value) in settings?.Values ?? [])
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        return new BotProcess(process, folder.NextPrinted());
    }

    /// <summary>kill -9, and no return before the process is gone.</summary>
    public async Task KillAsync(CancellationToken ct)
    {
        _process.Kill();
        await _process.WaitForExitAsync(ct);
        await _printing.WaitAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync(CancellationToken.None);
        }

        await _printing.WaitAsync(CancellationToken.None);
        _process.Dispose();
    }

    static async Task KeepAsync(Stream printed, string path)
    {
        await using var file = File.Create(path);
        await printed.CopyToAsync(file);
    }
}
