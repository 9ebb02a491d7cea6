using System.Text.Json;
using FamilyGuide.Load.DirectLine;
using Microsoft.Playwright;

namespace FamilyGuide.Load.Browsers;

/// <summary>A tab with Microsoft's own Direct Line client in it, unmodified, and nothing else.</summary>
sealed class DirectLineJsPage : IAsyncDisposable
{
    /// <summary>Nothing stands at this address: an origin is all that the client needs.</summary>
    const string NothingThere = "/v3/directline/";

    /// <summary>A message that got lost is answered with "retry"; Web Chat's button says it once more.</summary>
    /// <remarks>
    /// With the clock that is turned here, an interval of nothing takes a millisecond more when it is made in one of
    /// the clock's turns: one made later overtakes it. In a browser they come in their order.
    /// </remarks>
    const string Script = """
        window.setInterval = (set => (act, after, ...rest) => set(act, Math.max(1, after || 0), ...rest))(setInterval);
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
        window.sayUntilKept = async (text, id) => {
          for (;;) {
            const kept = await say(text, id);
            if (kept !== 'retry') return kept;
          }
        };
        """;

    /// <summary>A stream may be dead before the browser says so.</summary>
    const int LooksAtOpenStream = 20;

    /// <summary>Longer than the client's longest pause before it tries again, fifteen seconds.</summary>
    static readonly TimeSpan AnyPause = TimeSpan.FromSeconds(21);

    /// <summary>Only something that never happens takes so long, however busy the machine is.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    readonly IBrowserContext _window;
    readonly IPage _page;

    IWebSocket? _stream;

    DirectLineJsPage(IBrowserContext window, IPage page)
    {
        (_window, _page) = (window, page);
        page.WebSocket += (_, stream) =>
        {
            Streams++;
            _stream = stream;
        };
    }

    /// <summary>How many streams the page has opened.</summary>
    public int Streams { get; private set; }

    public static async Task<DirectLineJsPage> OpenAsync(Chromium chromium, Uri url, CancellationToken ct)
    {
        // The bot's answer lets no script in; and from a page made up here, the browser would open no local stream.
        var window = await chromium.OpenWindowAsync(new() { BypassCSP = true }, ct);
        window.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        var page = await window.NewPageAsync();
        await page.Clock.InstallAsync();
        var opened = new DirectLineJsPage(window, page);
        await opened.LoadAsync(url);
        return opened;
    }

    /// <summary>Loads the page anew: what it knew is gone.</summary>
    public async Task LoadAsync(Uri url)
    {
        await _page.GotoAsync(new Uri(url, NothingThere).AbsoluteUri);
        await _page.AddScriptTagAsync(new()
        {
            Path = BrowserPackages.Find("botframework-directlinejs", "dist", "directline.js"),
        });
        await _page.AddScriptTagAsync(new() { Content = Script });
    }

    /// <summary>Connects as a page does that has a token, and perhaps a conversation to return to.</summary>
    public Task ConnectAsync(string token, string? conversationId = null) =>
        _page.EvaluateAsync("connect", new { token, conversationId });

    /// <returns>The id that the server gave; <c>retry</c> when it could not be reached.</returns>
    public Task<string> SayAsync(string text, string clientActivityId) =>
        _page.EvaluateAsync<string>("([text, id]) => say(text, id)", new[] { text, clientActivityId });

    /// <summary>Says it again and again, until the server has given it an id.</summary>
    public async Task<string> SayUntilKeptAsync(string text, string clientActivityId)
    {
        var said = _page.EvaluateAsync<string>(
            "([text, id]) => sayUntilKept(text, id)", new[] { text, clientActivityId });
        await PassPausesAsync(said);
        return await said;
    }

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
    public Task HearsAfterPausesAsync(string text) => PassPausesAsync(HearsAsync(text));

    /// <summary>The same for a reply to a message.</summary>
    public Task HearsReplyAfterPausesAsync(string id) => PassPausesAsync(
        _page.WaitForFunctionAsync("id => seen.some(activity => activity.replyToId === id)", id));

    public Task HearsAsIdAsync(string id) => PassPausesAsync(
        _page.WaitForFunctionAsync("id => seen.some(activity => activity.id === id)", id));

    public async Task<string[]> TextsAsync() =>
        await _page.EvaluateAsync<string[]>("() => seen.map(activity => activity.text)");

    /// <summary>Everything that the client has handed to the page, in its order.</summary>
    public async Task<IReadOnlyList<Activity>> ActivitiesAsync()
    {
        var json = await _page.EvaluateAsync<string>("() => JSON.stringify({ activities: seen })");
        return JsonSerializer.Deserialize(json, DirectLineJson.Default.ActivitySet)?.Activities ?? [];
    }

    public Task<JsonElement> FindAsync(string text) =>
        _page.EvaluateAsync<JsonElement>("text => seen.find(activity => activity.text === text)", text);

    public ValueTask DisposeAsync() => new(_window.CloseAsync());

    /// <summary>Turns the page's clock forward while its client pauses, until something has happened.</summary>
    async Task PassPausesAsync(Task happened)
    {
        for (var looks = 1; !happened.IsCompleted; looks++)
        {
            // With an open stream the client says at each turn of its clock that it is there, which may become a flood.
            if (_stream is not { IsClosed: false } || looks % LooksAtOpenStream == 0)
            {
                await _page.Clock.FastForwardAsync((long)AnyPause.TotalMilliseconds);
            }

            await _page.EvaluateAsync("() => fetch(location).catch(() => {})");
        }

        await happened;
    }
}
