using System.Net;
using System.Text.RegularExpressions;
using FamilyGuide.Bot.Conversations.Cases;
using OtpNet;

namespace FamilyGuide.BotTests.AdvocateDesk;

/// <summary>Somebody at the desk with a browser that keeps cookies and runs no scripts.</summary>
sealed partial class Advocate(RunningDesk desk, string name) : IDisposable
{
    public const string Password = "violet kettle harbour moss";

    HttpClient? _http;

    public string Name => name;

    public string Login => name.ToLowerInvariant();

    public string Key { get; private set; } = "";

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public CookieContainer Cookies { get; } = new();

    public HttpClient Http => _http ??= new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        CookieContainer = Cookies,
    })
    {
        BaseAddress = desk.DeskUrl,
    };

    public async Task<(HttpStatusCode Status, string Page)> OpensAsync(string path)
    {
        using var answer = await Http.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a form of a page, with what makes it ours.</summary>
    public async Task<(HttpStatusCode Status, string Page)> SendsAsync(
        string path, params (string Name, string Value)[] fields)
    {
        // Every page has the same proof, even that which says that there is nothing.
        var (_, page) = await OpensAsync("/me");
        return await SendsWithAsync(TokenIn(page), path, fields);
    }

    public async Task<(HttpStatusCode Status, string Page)> SendsWithAsync(
        string token, string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            fields.Prepend(("token", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        using var answer = await Http.PostAsync(path, form);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Makes their account, with the app on their phone.</summary>
    public async Task AcceptsAsync(Uri invitation)
    {
        var (_, form) = await OpensAsync(invitation.PathAndQuery);
        Key = KeyPattern().Match(form).Groups["key"].Value;
        var (status, page) = await SendsWithAsync(
            "",
            invitation.PathAndQuery,
            ("name", name),
            ("login", Login),
            ("password", Password),
            ("code", Code()));
        Assert.True(status == HttpStatusCode.OK, page);
        RecoveryCodes = [.. CodePattern().Matches(page).Select(match => match.Groups["code"].Value)];
    }

    /// <param name="steps">Half minutes ahead: a code works once, and tests don't wait for the next.</param>
    public string Code(int steps = 0) => new Totp(Base32Encoding.ToBytes(Key))
        .ComputeTotp(DateTime.UtcNow.AddSeconds(30 * steps));

    public async Task<HttpStatusCode> SignsInAsync(
        string? password = null, string? code = null, string? login = null) =>
        (await SendsWithAsync(
            "",
            "/sign-in",
            ("name", login ?? Login),
            ("password", password ?? Password),
            ("code", code ?? Code(steps: 1)))).Status;

    public async Task<HttpStatusCode> ClaimsAsync(Case @case) => (await SendsAsync($"/cases/{@case.Id}/claim")).Status;

    public async Task<HttpStatusCode> SaysAsync(Case @case, string text, string? key = null) => (await SendsAsync(
        $"/cases/{@case.Id}/say", ("text", text), ("key", key ?? Guid.NewGuid().ToString("N")))).Status;

    public async Task<string> ReadsAsync(Case @case) =>
        WebUtility.HtmlDecode((await OpensAsync($"/cases/{@case.Id}")).Page);

    public static string TokenIn(string page) => TokenPattern().Match(page).Groups["token"].Value;

    public void Dispose() => _http?.Dispose();

    [GeneratedRegex("name=\"token\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex TokenPattern();

    [GeneratedRegex("<code class=\"key\">(?<key>[A-Z2-7]+)</code>", RegexOptions.None, 1000)]
    private static partial Regex KeyPattern();

    [GeneratedRegex("<li><code>(?<code>[a-z2-9]+)</code></li>", RegexOptions.None, 1000)]
    private static partial Regex CodePattern();
}
