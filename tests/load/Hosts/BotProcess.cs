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
    readonly string _complaints;

    BotProcess(Process process, string printedTo)
    {
        _process = process;
        _complaints = printedTo + ".err";
        _printing = Task.WhenAll(
            KeepAsync(process.StandardOutput.BaseStream, printedTo),
            KeepAsync(process.StandardError.BaseStream, _complaints));
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public static BotProcess Start(FileInfo bot, BotFolder folder)
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

        foreach (var (setting, value) in folder.Settings)
        {
            start.Environment[setting] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        return new BotProcess(process, folder.NextPrinted());
    }

    /// <summary>Why it ended, as it said itself.</summary>
    public async Task<string> ReadComplaintsAsync(CancellationToken ct)
    {
        await _printing.WaitAsync(ct);
        return (await File.ReadAllTextAsync(_complaints, ct)).Trim();
    }

    /// <summary>kill -9, and no return before the process is gone.</summary>
    public async Task KillAsync(CancellationToken ct)
    {
        _process.Kill();
        await _process.WaitForExitAsync(ct);
        await _printing.WaitAsync(ct);
    }

    /// <summary>What a supervisor does: SIGTERM, and patience until the process has ended by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> TerminateAsync(CancellationToken ct)
    {
        Signals.Send(_process.Id, Signal.Terminate);
        await _process.WaitForExitAsync(ct);
        await _printing.WaitAsync(ct);
        return _process.ExitCode;
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
        // Without a buffer, so that it can be read while the bot runs.
        await using FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        await printed.CopyToAsync(file);
    }
}
