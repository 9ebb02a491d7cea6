using System.Diagnostics;
using System.Globalization;
using System.Text;
using FamilyGuide.BotTests.Storage;
using FamilyGuide.Load.Hosts;

namespace FamilyGuide.BotTests.WholeProgram;

/// <summary>The program as an operator starts it: a process, its terminal, its two doors.</summary>
sealed class StartedProgram : IAsyncDisposable
{
    public const string OwnAddress = "(its own)";

    readonly TemporaryFolder _folder = new();
    readonly Process _process;
    readonly StringBuilder _printed = new();
    readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    StartedProgram(IEnumerable<(string Name, string Value)> settings, string[] arguments)
    {
        (Url, DeskUrl) = FreeAddresses();
        var start = new ProcessStartInfo("dotnet", [Dll, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["FAMILYGUIDE_DATA"] = Path.Combine(_folder.Path, "data"),
                ["FamilyGuide__Url"] = Url.OriginalString,
                ["FamilyGuide__DeskUrl"] = DeskUrl.OriginalString,
            },
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value == OwnAddress ? Url.OriginalString : value;
        }

        _process = new() { StartInfo = start, EnableRaisingEvents = true };
        _process.Exited += (_, _) => _settled.TrySetResult();
        _process.OutputDataReceived += (_, line) => Print(line.Data);
        _process.ErrorDataReceived += (_, line) => Print(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The program's file.</summary>
    public static string Dll { get; } = Path.Combine(AppContext.BaseDirectory, "FamilyGuide.Bot.dll");

    public int Id => _process.Id;

    public string DataFolder => _process.StartInfo.Environment["FAMILYGUIDE_DATA"]!;

    /// <summary>Where it listens for families.</summary>
    public Uri Url { get; }

    /// <summary>The address that families know.</summary>
    public string Origin => _process.StartInfo.Environment["FamilyGuide__Url"]!;

    public Uri DeskUrl { get; }

    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    /// <summary>What stands on the terminal.</summary>
    public string Printed
    {
        get
        {
            lock (_printed)
            {
                return _printed.ToString();
            }
        }
    }

    /// <summary>Starts it and waits until it is ready or has ended.</summary>
    public static async Task<StartedProgram> StartAsync(
        CancellationToken cancellationToken, params IEnumerable<(string Name, string Value)> settings)
    {
        var program = new StartedProgram(settings, arguments: []);
        await program._settled.Task.WaitAsync(cancellationToken);
        return program;
    }

    /// <summary>The same with arguments on the command line.</summary>
    public static async Task<StartedProgram> StartWithAsync(
        string[] arguments, CancellationToken cancellationToken)
    {
        var program = new StartedProgram([], arguments);
        await program._settled.Task.WaitAsync(cancellationToken);
        return program;
    }

    /// <summary>The same with a public address whose proxy, on this machine, passes everything on.</summary>
    public static Task<StartedProgram> StartBehindProxyAsync(
        CancellationToken cancellationToken, params IEnumerable<(string Name, string Value)> settings) =>
        StartAsync(
            cancellationToken,
            [.. settings, ("FamilyGuide__Listen", OwnAddress), ("FamilyGuide__Url", "https://guide.example.org")]);

    /// <summary>Asks it to end, as a supervisor does.</summary>
    public async Task TerminateAsync(CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancellationToken);
    }

    /// <summary>Waits until it has ended by itself.</summary>
    public async Task<int> ExitCodeAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Asks it to stop, as a supervisor does, and waits until everything that it had to say is printed.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await TerminateAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
    }

    /// <summary>kill -9.</summary>
    public async Task DieAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            await DieAsync();
        }

        _process.Dispose();
        _folder.Dispose();
    }

    public static (Uri, Uri) FreeAddresses() => (FreeAddress(), FreeAddress());

    static Uri FreeAddress() => new($"http://localhost:{FreePort.Find()}");

    void Print(string? line)
    {
        lock (_printed)
        {
            _printed.AppendLine(line);
        }

        if (line?.StartsWith("Press Ctrl+C", StringComparison.Ordinal) is true)
        {
            _settled.TrySetResult();
        }
    }
}
