using System.Text.Json;
using FamilyGuide.Bot;
using FamilyGuide.BotTests.Drivers;
using FamilyGuide.BotTests.Hosting;
using Microsoft.Playwright;

namespace FamilyGuide.BotTests.DirectLine;

/// <summary>A tab with Microsoft's own Direct Line client in it, unmodified, and nothing else.</summary>
sealed class DirectLineJsPage : IAsyncDisposable
{
    const string Script = """
        window.seen = []; window.statuses = [];
        window.connect = options => {
          window.client?.end();
          window.client = new DirectLine.DirectLine({ domain: location.origin + '/v3/directline', ...options });
          client.connectionStatus$.subscribe(status => statuses.push(status));
          client.activity$.subscribe(activity => seen.push(activity), () => {});
        };
        window.say = (text, id) => new Promise((said, failed) => client
          .postActivity({ type: 'message', from: { id: 'somebody' }, text, channelData: { clientActivityID: id } })
          .subscribe(said, failed));
        """;

    /// <summary>Longer than the client's longest pause before it tries again, fifteen seconds.</summary>
    static readonly TimeSpan AnyPause = TimeSpan.FromSeconds(21);

    readonly IBrowserContext _window;
    readonly IPage _page;

    DirectLineJsPage(IBrowserContext window, IPage page)
    {
        (_window, _page) = (window, page);
        page.WebSocket += (_, _) => Streams++;
    }

    /// <summary>How many streams the page has opened.</summary>
    public int Streams { get; private set; }

    public static async Task<DirectLineJsPage> OpenAsync(Chromium chromium, Uri url)
    {
        var window = await chromium.OpenWindowAsync(new());
        var page = await window.NewPageAsync();
        await page.Clock.InstallAsync();
        var opened = new DirectLineJsPage(window, page);
        await opened.LoadAsync(url);
        return opened;
    }

    /// <summary>Loads the page anew: what it knew is gone.</summary>
    public async Task LoadAsync(Uri url)
    {
        await _page.GotoAsync(new Uri(url, RunningBot.EmptyPage).AbsoluteUri);
        await _page.AddScriptTagAsync(new() { Path = Bundle() });
        await _page.AddScriptTagAsync(new() { Content = Script });
    }

    /// <summary>Connects as a page does that has a token, and perhaps a conversation to return to.</summary>
    public Task ConnectAsync(string token, string? conversationId = null) =>
        _page.EvaluateAsync("connect", new { token, conversationId });

    /// <returns>The id that the server gave; <c>retry</c> when it could not be reached.</returns>
    public Task<string> SayAsync(string text, string clientActivityId) =>
        _page.EvaluateAsync<string>("([text, id]) => say(text, id)", new[] { text, clientActivityId });

    /// <summary>Says it in a state in which the client lets its caller wait.</summary>
    public Task SayInVainAsync(string text) =>
        _page.EvaluateAsync("text => { say(text, 'vain').catch(() => {}); }", text);

    public Task HearsAsync(string text) =>
        _page.WaitForFunctionAsync("text => seen.some(activity => activity.text === text)", text);

    public Task HasStatusAsync(int status) =>
        _page.WaitForFunctionAsync("status => statuses.includes(status)", status);

    /// <summary>
    /// Turns the page's clock forward until it has heard something, however often the client must try.
    /// </summary>
    public async Task HearsAfterPausesAsync(string text)
    {
        var heard = HearsAsync(text);
        while (!heard.IsCompleted)
        {
            await _page.Clock.FastForwardAsync((long)AnyPause.TotalMilliseconds);
            await _page.EvaluateAsync("() => fetch('/v3/directline/').catch(() => {})");
        }

        await heard;
    }

    public async Task<string[]> TextsAsync() =>
        await _page.EvaluateAsync<string[]>("() => seen.map(activity => activity.text)");

    public Task<JsonElement> FindAsync(string text) =>
        _page.EvaluateAsync<JsonElement>("text => seen.find(activity => activity.text === text)", text);

    public ValueTask DisposeAsync() => new(_window.CloseAsync());

    static string Bundle()
    {
        const string Path = "tests/browser/node_modules/botframework-directlinejs/dist/directline.js";
        var bundle = System.IO.Path.Combine(Checkout.Root!, Path);
        Assert.SkipUnless(File.Exists(bundle), "tests/run installs the client into tests/browser.");
        return bundle;
    }
}
