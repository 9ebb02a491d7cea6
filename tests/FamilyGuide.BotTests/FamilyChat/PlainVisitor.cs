using System.Net;
using System.Text.RegularExpressions;

namespace FamilyGuide.BotTests.FamilyChat;

/// <summary>A text browser on the page without scripts: it keeps its cookie, and sends what is in the form.</summary>
sealed partial class PlainVisitor : IDisposable
{
    const string Path = "/plain?lang=en";

    readonly HttpClient _http;

    public PlainVisitor(RunningPages pages)
        : this(pages.Url)
    {
    }

    public PlainVisitor(Uri url) => _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = true,
        CookieContainer = new(),
    })
    {
        BaseAddress = url,
    };

    static CancellationToken None => TestContext.Current.CancellationToken;

    /// <summary>The newest page that was seen.</summary>
    public string Html { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    /// <summary>Where a browser looks next by itself, if it does.</summary>
    public string? LooksNextAt { get; private set; }

    public string Form => FormToken.Match(Html).Groups["token"].Value;

    public async Task OpensThePageAsync() => await SeesAsync(_http.GetAsync(Path, None));

    /// <summary>As a browser does by itself after some seconds.</summary>
    public async Task LooksAgainAsync() => await SeesAsync(_http.GetAsync(LooksNextAt, None));

    public Task SaysAsync(string text) => SendsAsync(Form, text);

    public Task SendsAsync(string form, string text, string? origin = null) => SendsAsync(
        new FormUrlEncodedContent([new("form", form), new("say", text)]), origin);

    public async Task SendsAsync(HttpContent body, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = body };
        request.Headers.Accept.ParseAdd("text/html");
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        await SeesAsync(_http.SendAsync(request, None));
    }

    public int Counts(string html) => Html.Split(html).Length - 1;

    public void Dispose() => _http.Dispose();

    async Task SeesAsync(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        Status = answer.StatusCode;
        LooksNextAt = answer.Headers.TryGetValues("Refresh", out var refresh)
            ? refresh.Single().Split(";url=")[1]
            : null;
        Html = await answer.Content.ReadAsStringAsync(None);
    }

    [GeneratedRegex("name=\"form\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    static partial Regex FormToken { get; }
}
