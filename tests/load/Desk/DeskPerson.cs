using System.Net;
using System.Net.ServerSentEvents;
using System.Text.RegularExpressions;
using FamilyGuide.Load.Wire;
using OtpNet;

namespace FamilyGuide.Load.Desk;

/// <summary>Somebody at the desk, with a browser that keeps cookies and runs no scripts.</summary>
sealed partial class DeskPerson(Uri desk, string name, TimeProvider time) : IDisposable
{
    const string Password = "violet kettle harbour moss";

    readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 64 })
    {
        BaseAddress = desk,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    string _token = "";

    /// <summary>Makes an account from an invitation, with the app on the phone.</summary>
    public async Task AcceptAsync(Uri invitation, CancellationToken ct)
    {
        var form = await _http.GetStringAsync(invitation.PathAndQuery, ct);
        var key = Key().Match(form).Groups["key"].Value;
        var code = new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(time.GetUtcNow().UtcDateTime);
        var (status, _) = await SendAsync(
            invitation.PathAndQuery,
            ct,
            ("name", name),
            ("login", name),
            ("password", Password),
            ("code", code));
        if (status != HttpStatusCode.OK)
        {
            throw new WireException($"an invitation answered {status}");
        }

        _token = Token().Match(await _http.GetStringAsync("/me", ct)).Groups["token"].Value;
    }

    /// <returns>A link for one advocate.</returns>
    public async Task<Uri> InviteAsync(CancellationToken ct)
    {
        var (_, page) = await SendAsync("/people/invite", ct, ("role", "Advocate"));
        if (!Key().IsMatch(page) && !Link().IsMatch(page))
        {
            await SendAsync("/sure", ct, ("next", "/"), ("password", Password));
            (_, page) = await SendAsync("/people/invite", ct, ("role", "Advocate"));
        }

        return new(WebUtility.HtmlDecode(Link().Match(page).Groups["link"].Value));
    }

    public Task GoOnDutyAsync(CancellationToken ct) => SendAsync("/duty", ct, ("on", "yes"));

    public Task<string> ReadQueueAsync(CancellationToken ct) => _http.GetStringAsync("/", ct);

    /// <summary>The cases that wait, as the queue's page lists them.</summary>
    public async Task<IReadOnlyList<string>> WaitingAsync(CancellationToken ct) =>
        [.. Waiting().Matches(await ReadQueueAsync(ct)).Select(match => match.Groups["id"].Value)];

    public async Task ClaimAsync(string @case, CancellationToken ct)
    {
        var (status, page) = await SendAsync($"/cases/{@case}/claim", ct);
        if (status != HttpStatusCode.SeeOther)
        {
            throw new WireException($"a claim was answered {status}: {page}");
        }
    }

    public async Task SayAsync(string @case, string text, CancellationToken ct)
    {
        var (status, _) = await SendAsync(
            $"/cases/{@case}/say", ct, ("text", text), ("key", Guid.NewGuid().ToString("N")));
        if (status != HttpStatusCode.SeeOther)
        {
            throw new WireException($"what was said was answered {status}");
        }
    }

    /// <summary>Hears a case until the end.</summary>
    public async Task HearAsync(string @case, Action<string> heard, CancellationToken ct)
    {
        await using var stream = await _http.GetStreamAsync($"/cases/{@case}/events", ct);
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(ct))
        {
            if (item.EventType == "line")
            {
                heard(item.Data);
            }
        }
    }

    public void Dispose() => _http.Dispose();

    async Task<(HttpStatusCode Status, string Page)> SendAsync(
        string path, CancellationToken ct, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            fields.Prepend(("token", _token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        using var answer = await _http.PostAsync(path, form, ct);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(ct));
    }

    [GeneratedRegex("name=\"token\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("<code class=\"key\">(?<key>[A-Z2-7]+)</code>", RegexOptions.None, 1000)]
    private static partial Regex Key();

    [GeneratedRegex("<code class=\"key\">(?<link>http[^<]+)</code>", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("/cases/(?<id>[^/\"]+)/claim", RegexOptions.None, 1000)]
    private static partial Regex Waiting();
}
