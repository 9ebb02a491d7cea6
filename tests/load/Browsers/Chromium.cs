using FamilyGuide.Load.Wire;
using Microsoft.Playwright;

namespace FamilyGuide.Load.Browsers;

/// <summary>One real browser; each family has its own window in it.</summary>
sealed class Chromium : IAsyncDisposable
{
    /// <summary>Says where the browser is when it is not where Debian puts it.</summary>
    const string Variable = "CHROMIUM";

    static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    static readonly string Executable = Environment.GetEnvironmentVariable(Variable) ?? "/usr/bin/chromium";

    readonly SemaphoreSlim _starting = new(1, 1);
    IPlaywright? _playwright;
    IBrowser? _browser;

    public static bool IsInstalled => File.Exists(Executable);

    /// <summary>What to say when it is not.</summary>
    public static string WhereItShouldBe => $"There is no browser at {Executable}; set {Variable}.";

    public async Task<IBrowserContext> OpenWindowAsync(BrowserNewContextOptions options, CancellationToken ct)
    {
        if (!IsInstalled)
        {
            throw new WireException(WhereItShouldBe);
        }

        await _starting.WaitAsync(ct);
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Quiet });
        }
        finally
        {
            _starting.Release();
        }

        return await _browser.NewContextAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        _starting.Dispose();
    }
}
