using FamilyGuide.BotTests.Drivers;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace FamilyGuide.BotTests.Drivers;

/// <summary>One browser for all tests; those that need it are skipped where there is none.</summary>
public sealed class Chromium : IAsyncLifetime
{
    readonly Load.Browsers.Chromium _browser = new();

    internal Load.Browsers.Chromium Browser
    {
        get
        {
            Assert.SkipUnless(Load.Browsers.Chromium.IsInstalled, Load.Browsers.Chromium.WhereItShouldBe);
            return _browser;
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public Task<IBrowserContext> OpenWindowAsync(BrowserNewContextOptions options) =>
        Browser.OpenWindowAsync(options, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _browser.DisposeAsync();
}
