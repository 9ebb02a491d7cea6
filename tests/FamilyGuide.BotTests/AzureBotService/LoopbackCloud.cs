using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using FamilyGuide.BotTests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FamilyGuide.BotTests.AzureBotService;

/// <summary>
/// The Bot Framework on this machine: its OpenID document with keys, its login, and the Connector of its channels,
/// speaking as documented, over TLS.
/// </summary>
sealed class LoopbackCloud : IAsyncDisposable
{
    public const string AppId = "0a6e9a36-2c4c-4f3b-9d4a-6a3c1c0d9b51";
    public const string IdentityHeader = "what only programs of this machine know";
    public const string Password = "a password that only the login knows";

    readonly WebApplication _app;
    readonly TemporaryFolder _folder = new();
    readonly ConcurrentDictionary<string, Channel<Sent>> _phones = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, bool> _tokens = new(StringComparer.Ordinal);
    int _asked;

    LoopbackCloud(WebApplication app, X509Certificate2 certificate)
    {
        _app = app;
        CertificateFile = Path.Combine(_folder.Path, "cloud.pem");
        File.WriteAllText(CertificateFile, certificate.ExportCertificatePem());
    }

    /// <summary>Signs for the channels that people have.</summary>
    public CloudKey Key { get; } = new("channels-1", "webchat", "directline", "msteams");

    public CloudKey KeyOfAnotherChannel { get; } = new("channels-2", "kik");

    public CloudKey KeyWithoutEndorsements { get; } = new("channels-3");

    /// <summary>In no list.</summary>
    public CloudKey StrangersKey { get; } = new("channels-9", "webchat");

    /// <summary>What the list of keys shows now.</summary>
    public List<CloudKey> Published { get; } = [];

    public Uri Url => new($"https://localhost:{new Uri(_app.Urls.Single()).Port}");

    /// <summary>Whom a program has to trust to talk to us.</summary>
    public string CertificateFile { get; }

    public ConcurrentQueue<Sent> Received { get; } = [];

    /// <summary>How often somebody fetched the keys.</summary>
    public int KeysFetched { get; private set; }

    /// <summary>Whether nobody can read the keys now.</summary>
    public bool HidesKeys { get; set; }

    /// <summary>What the login was sent.</summary>
    public ConcurrentQueue<string> LoginForms { get; } = [];

    /// <summary>Conversations whose messages the Connector keeps waiting.</summary>
    public ConcurrentDictionary<string, SemaphoreSlim> Holds { get; } = new(StringComparer.Ordinal);

    /// <summary>How the Connector answers from now on instead of taking what comes.</summary>
    public Func<Sent, HttpContext, bool>? Refuses { get; set; }

    public IEnumerable<(string Name, string Value)> Settings =>
    [
        ("SSL_CERT_FILE", CertificateFile),
        ("MicrosoftAppId", AppId),
        ("MicrosoftAppPassword", Password),
        ("ToBotFromChannelOpenIdMetadataUrl", new Uri(Url, "/v1/.well-known/openidconfiguration").OriginalString),
        ("ToChannelFromBotLoginUrl", $"{Url.OriginalString}/{{0}}"),
        ("ValidateAuthority", "false"),
        ("BotFramework__ServiceHosts__0", Url.Authority),
    ];

    public static async Task<LoopbackCloud> StartAsync()
    {
        var certificate = NewCertificate();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, port: 0, listen => listen.UseHttps(certificate)));
        var app = builder.Build();
        var cloud = new LoopbackCloud(app, certificate);
        cloud.Published.AddRange([cloud.Key, cloud.KeyOfAnotherChannel, cloud.KeyWithoutEndorsements]);
        app.MapGet("/v1/.well-known/openidconfiguration", () => new JsonObject
        {
            ["issuer"] = "https://api.botframework.com",
            ["authorization_endpoint"] = "https://invalid.botframework.com",
            ["jwks_uri"] = new Uri(cloud.Url, "/v1/.well-known/keys").OriginalString,
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
        });
        app.MapGet("/v1/.well-known/keys", cloud.ShowKeys);
        app.MapGet("/msi/token", cloud.Vouch);
        app.MapPost("/{tenant}/oauth2/v2.0/token", cloud.LoginAsync);
        app.MapPost("/v3/conversations/{conversation}/activities/{replyTo?}", cloud.TakeAsync);
        app.MapPost("/teams/v3/conversations/{conversation}/activities/{replyTo?}", cloud.TakeAsync);
        await app.StartAsync();
        return cloud;
    }

    public Token NewToken(CloudKey? key = null, string? serviceUrl = null) =>
        new(key ?? Key, AppId, serviceUrl ?? Url.OriginalString);

    /// <summary>The next thing that a conversation's phone shows.</summary>
    public async Task<Sent> NextAsync(string conversation)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            patience.Token, TestContext.Current.CancellationToken);
        return await Phone(conversation).Reader.ReadAsync(either.Token);
    }

    /// <summary>The next thing that is what a test waits for.</summary>
    public async Task<Sent> NextAsync(string conversation, Func<Sent, bool> isIt)
    {
        var sent = await NextAsync(conversation);
        while (!isIt(sent))
        {
            sent = await NextAsync(conversation);
        }

        return sent;
    }

    /// <summary>The answer that an entry of the library gives; a welcome comes before it.</summary>
    public Task<Sent> AnswerAsync(string conversation, string entry) => NextAsync(
        conversation, sent => (string?)sent.Activity["channelData"]?["familyGuide"]?["entry"] == entry);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Dispose();
        Key.Dispose();
        KeyOfAnotherChannel.Dispose();
        KeyWithoutEndorsements.Dispose();
        StrangersKey.Dispose();
    }

    static X509Certificate2 NewCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    IResult ShowKeys()
    {
        KeysFetched++;
        return HidesKeys
            ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
            : Results.Json(new JsonObject
            {
                ["keys"] = new JsonArray([.. Published.Select(key => (JsonNode)key.ToJson())]),
            });
    }

    Channel<Sent> Phone(string conversation) => _phones.GetOrAdd(conversation, _ => Channel.CreateUnbounded<Sent>());

    async Task<IResult> LoginAsync(HttpContext context, string tenant)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        LoginForms.Enqueue(string.Join('&', form.Select(field => $"{field.Key}={field.Value}").Prepend(tenant)));
        if (form["grant_type"] != "client_credentials" || form["client_id"] != AppId
            || form["client_secret"] != Password
            || !form["scope"].ToString().Contains("/.default", StringComparison.Ordinal))
        {
            return Results.Json(new { error = "invalid_client" }, statusCode: 401);
        }

        return Results.Json(new { token_type = "Bearer", expires_in = 3599, access_token = NewAccess() });
    }

    /// <summary>What Azure's app service does for a program with a managed identity.</summary>
    IResult Vouch(HttpContext context)
    {
        LoginForms.Enqueue($"{context.Request.QueryString}");
        return context.Request.Headers["X-IDENTITY-HEADER"] == IdentityHeader
            && context.Request.Query["client_id"] == AppId
            && context.Request.Query["resource"] == "https://api.botframework.com"
            ? Results.Json(new
            {
                token_type = "Bearer",
                expires_on = $"{DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds()}",
                resource = "https://api.botframework.com",
                client_id = AppId,
                access_token = NewAccess(),
            })
            : Results.StatusCode(400);
    }

    string NewAccess()
    {
        var token = $"token-{Interlocked.Increment(ref _asked)}";
        _tokens[token] = true;
        return token;
    }

    async Task<IResult> TakeAsync(HttpContext context, string conversation, string? replyTo = null)
    {
        var activity = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var sent = new Sent(conversation, replyTo, context.Request.Path, activity!.AsObject());
        if (context.Request.Headers.Authorization.ToString() is not { } bearer
            || !bearer.StartsWith("Bearer ", StringComparison.Ordinal)
            || !_tokens.ContainsKey(bearer["Bearer ".Length..]))
        {
            return Results.Json(new { error = new { code = "Unauthorized" } }, statusCode: 401);
        }

        if (Holds.TryGetValue(conversation, out var gate))
        {
            await gate.WaitAsync(context.RequestAborted);
            gate.Release();
        }

        if (Refuses?.Invoke(sent, context) is true)
        {
            return Results.Empty;
        }

        Received.Enqueue(sent);
        await Phone(conversation).Writer.WriteAsync(sent);
        return Results.Json(new { id = $"sent-{Received.Count}" });
    }
}

/// <summary>What came in at the Connector.</summary>
sealed record Sent(string Conversation, string? ReplyTo, string Path, JsonObject Activity)
{
    public string? Text => (string?)Activity["text"];
}
