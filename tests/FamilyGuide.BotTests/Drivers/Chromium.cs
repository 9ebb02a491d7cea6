using FamilyGuide.BotTests.Drivers;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace FamilyGuide.BotTests.Drivers;

/// <summary>One browser for all tests; each family has its own window in it.</summary>
public sealed class Chromium : IAsyncLifetime
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

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async Task<IBrowserContext> OpenWindowAsync(BrowserNewContextOptions options)
    {
        Assert.SkipUnless(File.Exists(Executable), $"There is no browser at {Executable}; set {Variable}.");
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
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
