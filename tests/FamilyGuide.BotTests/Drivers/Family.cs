using FamilyGuide.BotTests.FamilyChat;
using FamilyGuide.Knowledge.Languages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FamilyGuide.BotTests.Drivers;

/// <summary>Somebody with a browser on our page, who sees only what is on the screen.</summary>
sealed class Family : IAsyncDisposable
{
    /// <summary>In milliseconds. Two cores run many browsers here; a person would not wait so long.</summary>
    const float Patience = 20_000;

    readonly Uri _url;
    readonly IBrowserContext _window;
    readonly List<string> _foreign = [];
    readonly List<string> _complaints = [];

    Family(Uri url, IBrowserContext window, IPage page, bool runsScripts) =>
        (_url, _window, Page, RunsScripts) = (url, window, page, runsScripts);

    public IPage Page { get; private set; }

    public bool RunsScripts { get; }

    /// <summary>Requests to anybody but us.</summary>
    public IReadOnlyList<string> ForeignRequests => _foreign;

    /// <summary>What the browser complained about: scripts, styles and policies.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    ILocator Notice => Page.Locator("#notice, main > .notice");

    ILocator Messages => Page.Locator("#chat .webchat__bubble:visible, .log > li");

    public static Task<Family> WithAsync(
        RunningPages pages, Chromium chromium, BrowserNewContextOptions? device = null) =>
        WithAsync(pages.Url, chromium, device);

    public static async Task<Family> WithAsync(Uri url, Chromium chromium, BrowserNewContextOptions? device = null)
    {
        device ??= new() { ViewportSize = new() { Width = 390, Height = 780 } };
        var window = await chromium.OpenWindowAsync(device);
        window.SetDefaultTimeout(Patience);
        SetDefaultExpectTimeout(Patience);
        var family = new Family(url, window, await window.NewPageAsync(), device.JavaScriptEnabled ?? true);
        family.Watch();
        return family;
    }

    /// <summary>Opens the family's page, and waits until the guide has said something.</summary>
    public async Task OpensThePageAsync(Language? language = null)
    {
        await Page.GotoAsync(new Uri(_url, $"/?lang={language ?? Language.English}").ToString());
        if (!RunsScripts)
        {
            // The page leads on by itself, to one that has such a button.
            await Page.Locator(".choices button").ClickAsync();
        }

        await Expect(Messages.First).ToBeVisibleAsync();
    }

    public Task OpensAsync(string path) => Page.GotoAsync(new Uri(_url, path).ToString());

    public async Task OpensANewTabAsync()
    {
        Page = await _window.NewPageAsync();
        Watch();
    }

    public async Task WritesAsync(string text) => await Page.Locator("#chat textarea[data-id], #say").FillAsync(text);

    public async Task SendsAsync()
    {
        if (Page.Url.Contains("/plain", StringComparison.Ordinal))
        {
            await Page.Locator(".send button").ClickAsync();
        }
        else
        {
            await Page.Locator("#chat textarea[data-id]").PressAsync("Enter");
        }
    }

    public async Task SaysAsync(string text)
    {
        await WritesAsync(text);
        await SendsAsync();
    }

    public Task ChoosesAsync(string title) => Page.Locator("#chat .webchat__suggested-action, .choices button")
        .Filter(new() { HasText = title }).First.ClickAsync();

    public async Task ChoosesTheLanguageAsync(Language language)
    {
        await Page.Locator(".languages summary").ClickAsync();
        await Page.Locator($".languages [lang={language}]").ClickAsync();
    }

    /// <summary>Waits until it stands on the screen.</summary>
    public Task ReadsAsync(string text) =>
        Expect(Messages.Filter(new() { HasText = text }).Last).ToBeVisibleAsync();

    public Task SeesNothingOfAsync(string text) =>
        Expect(Messages.Filter(new() { HasText = text })).ToHaveCountAsync(0);

    public Task SeesTheNoticeAsync(string text) => Expect(Notice).ToHaveTextAsync(text);

    public Task SeesNoNoticeAsync() => Expect(Notice).ToBeHiddenAsync();

    /// <summary>Waits until it stands there once; what is said twice stays there twice.</summary>
    public Task SeesOnceAsync(string text) =>
        Expect(Messages.Filter(new() { HasText = text })).ToHaveCountAsync(1);

    /// <summary>That a person writes is only seen where scripts run.</summary>
    public Task SeesTypingAsync() => Expect(Page.Locator("#chat .webchat__typing-indicator")).ToBeVisibleAsync();

    public Task ReloadsAsync() => Page.ReloadAsync();

    /// <summary>Without scripts nothing comes by itself.</summary>
    public Task ReloadsIfPlainAsync() => RunsScripts ? Task.CompletedTask : Page.GotoAsync(Page.Url.Split('#')[0]);

    public async Task<string[]> CookiesAsync() => [.. (await _window.CookiesAsync()).Select(cookie => cookie.Name)];

    public Task<IReadOnlyList<BrowserContextCookiesResult>> CookieJarAsync() => _window.CookiesAsync();

    public async ValueTask DisposeAsync() => await _window.DisposeAsync();

    void Watch()
    {
        Page.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme is "http" or "https" or "ws" or "wss" && address.Authority != _url.Authority)
            {
                _foreign.Add(request.Url);
            }
        };
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add(message.Text);
            }
        };
        Page.PageError += (_, error) => _complaints.Add(error);
    }
}
