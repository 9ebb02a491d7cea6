using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace FamilyGuide.BotTests.AzureBotService;

/// <summary>What strangers send to get in, each row with what it tries (catalogue S-01).</summary>
static class BadTokens
{
    const string Other = "7b1d2c3e-0000-4000-8000-000000000002";
    const string AnotherTenant = "https://sts.windows.net/72f988bf-86f1-41af-91ab-2d7cd011db47/";

    /// <summary>Wrong in form: what is no header with one token of three parts.</summary>
    static readonly Dictionary<string, Func<LoopbackCloud, string[]>> Forms = new(StringComparer.Ordinal)
    {
        ["no header"] = _ => [],
        ["an empty header"] = _ => [""],
        ["a scheme without a token"] = _ => ["Bearer"],
        ["garbage"] = _ => ["Bearer nonsense"],
        ["three parts of garbage"] = _ => ["Bearer a.b.c"],
        ["three empty parts"] = _ => ["Bearer .."],
        ["a token without a scheme"] = cloud => [$"{cloud.NewToken()}"],
        ["a scheme in lower case"] = cloud => [$"bearer {cloud.NewToken()}"],
        ["a scheme in capitals"] = cloud => [$"BEARER {cloud.NewToken()}"],
        ["another scheme"] = cloud => [$"Basic {cloud.NewToken()}"],
        ["two spaces"] = cloud => [$"Bearer  {cloud.NewToken()}"],
        ["a tab"] = cloud => [$"Bearer\t{cloud.NewToken()}"],
        ["something behind the token"] = cloud => [$"Bearer {cloud.NewToken()} more"],
        ["two tokens in one header"] = cloud => [$"Bearer {cloud.NewToken()}, Bearer {cloud.NewToken()}"],
        ["two headers"] = cloud => [$"Bearer {cloud.NewToken()}", $"Bearer {cloud.NewToken()}"],
        ["a bad header before a good one"] = cloud => ["Bearer a.b.c", $"Bearer {cloud.NewToken()}"],
        ["a good header before a bad one"] = cloud => [$"Bearer {cloud.NewToken()}", "Bearer a.b.c"],
        ["quotes"] = cloud => [$"Bearer \"{cloud.NewToken()}\""],
        ["four parts"] = cloud => [$"Bearer {cloud.NewToken()}."],
        ["an encrypted token"] = cloud => [$"Bearer {cloud.NewToken()}.AAAA.AAAA"],
        ["no signature"] = cloud => [$"Bearer {cloud.NewToken().Unsigned}."],
        ["two parts"] = cloud => [$"Bearer {cloud.NewToken().Unsigned}"],
        ["a signature that was cut"] = cloud => [$"Bearer {cloud.NewToken()}"[..^8]],
        ["a letter of the signature changed"] = cloud => [Changed($"Bearer {cloud.NewToken()}", back: 20)],
        ["a letter of the claims changed"] = cloud => [Changed($"Bearer {cloud.NewToken()}", back: 400)],
        ["the signature of another token"] = cloud =>
            [$"Bearer {cloud.NewToken().With("jti", "1").Unsigned}.{$"{cloud.NewToken()}".Split('.')[2]}"],
        ["a header that is no JSON"] = cloud => [$"Bearer {Signed(cloud, "no", "{}")}"],
        ["claims that are no JSON"] = cloud => [$"Bearer {Signed(cloud, Header(cloud), "no")}"],
        ["claims that are a list"] = cloud => [$"Bearer {Signed(cloud, Header(cloud), "[]")}"],
        ["no claims"] = cloud => [$"Bearer {Signed(cloud, Header(cloud), "{}")}"],
        ["a token of 9 KB"] = cloud => [$"Bearer {cloud.NewToken().With("more", new string('x', 7_000))}"],
        ["a header of 40 KB"] = cloud => [$"Bearer {cloud.NewToken().With("more", new string('x', 30_000))}"],
    };

    /// <summary>Wrong in how they are signed.</summary>
    static readonly Dictionary<string, Func<LoopbackCloud, string>> Signatures = new(StringComparer.Ordinal)
    {
        ["alg none"] = cloud => $"{cloud.NewToken().WithHeader("alg", "none").Unsigned}.",
        ["alg NONE"] = cloud => $"{cloud.NewToken().WithHeader("alg", "NONE").Unsigned}.",
        ["alg none with a signature"] = cloud => $"{cloud.NewToken().WithHeader("alg", "none")}",
        ["alg none without a key id"] = cloud =>
            $"{cloud.NewToken().WithHeader("alg", "none").WithHeader("kid", null).Unsigned}.",
        ["no alg"] = cloud => $"{cloud.NewToken().WithHeader("alg", null)}",
        ["alg in lower case"] = cloud => $"{cloud.NewToken().WithHeader("alg", "rs256")}",
        ["HS256 with the public key"] = cloud => cloud.NewToken().WithHeader("alg", "HS256")
            .SignedBySecret(Encoding.ASCII.GetBytes(cloud.Key.PublicPem)),
        ["HS256 with the bytes of the public key"] = cloud => cloud.NewToken().WithHeader("alg", "HS256")
            .SignedBySecret(cloud.Key.Rsa.ExportSubjectPublicKeyInfo()),
        ["HS256 with the list's entry"] = cloud => cloud.NewToken().WithHeader("alg", "HS256")
            .SignedBySecret(Encoding.ASCII.GetBytes(cloud.Key.ToJson().ToJsonString())),
        ["HS256 with an empty secret"] = cloud => cloud.NewToken().WithHeader("alg", "HS256").SignedBySecret([]),
        ["RS256 that is HS256"] = cloud =>
            cloud.NewToken().SignedBySecret(Encoding.ASCII.GetBytes(cloud.Key.PublicPem)),
        ["RS384"] = cloud => cloud.NewToken().WithHeader("alg", "RS384")
            .SignedBy(cloud.Key.Rsa, HashAlgorithmName.SHA384),
        ["RS512"] = cloud => cloud.NewToken().WithHeader("alg", "RS512")
            .SignedBy(cloud.Key.Rsa, HashAlgorithmName.SHA512),
        ["PS256"] = cloud => cloud.NewToken().WithHeader("alg", "PS256")
            .SignedBy(cloud.Key.Rsa, padding: RSASignaturePadding.Pss),
        ["a stranger's key"] = cloud => cloud.NewToken().SignedBy(cloud.StrangersKey.Rsa),
        ["a stranger's key in the token"] = cloud => cloud.NewToken()
            .WithHeader("jwk", cloud.StrangersKey.ToJson()).SignedBy(cloud.StrangersKey.Rsa),
        ["an address of a stranger's keys"] = cloud => cloud.NewToken(cloud.StrangersKey)
            .WithHeader("jku", $"{cloud.Url.OriginalString}/v3/conversations/x/activities").ToString(),
        ["an address of a stranger's certificate"] = cloud => cloud.NewToken(cloud.StrangersKey)
            .WithHeader("x5u", $"{cloud.Url.OriginalString}/v3/conversations/x/activities").ToString(),
        ["a critical header that nobody knows"] = cloud => $"{cloud.NewToken()
            .WithHeader("crit", new JsonArray("x")).WithHeader("x", 1)}",
        ["no key id"] = cloud => $"{cloud.NewToken().WithHeader("kid", null).WithHeader("x5t", null)}",
        ["an empty key id"] = cloud => $"{cloud.NewToken().WithHeader("kid", "")}",
        ["a number as key id"] = cloud => $"{cloud.NewToken().WithHeader("kid", 7)}",
        ["a key id in no list"] = cloud => $"{cloud.NewToken(cloud.StrangersKey)}",
        ["the key id of another key"] = cloud => $"{cloud.NewToken().WithHeader("kid", "channels-2")}",
        ["a path as key id"] = cloud => $"{cloud.NewToken().WithHeader("kid", "../../dev/null")}",
        ["a key that is endorsed for nothing"] = cloud => $"{cloud.NewToken(cloud.KeyWithoutEndorsements)}",
        ["a key that is endorsed for another channel"] = cloud => $"{cloud.NewToken(cloud.KeyOfAnotherChannel)}",
    };

    /// <summary>Well signed, with wrong claims.</summary>
    static readonly Dictionary<string, Func<Token, Token>> Claims = new(StringComparer.Ordinal)
    {
        ["another issuer"] = token => token.With("iss", "https://example.org"),
        ["the issuer with a slash"] = token => token.With("iss", "https://api.botframework.com/"),
        ["the issuer without TLS"] = token => token.With("iss", "http://api.botframework.com"),
        ["the issuer in capitals"] = token => token.With("iss", "HTTPS://API.BOTFRAMEWORK.COM"),
        ["no issuer"] = token => token.With("iss", null),
        ["an empty issuer"] = token => token.With("iss", ""),
        ["the government's issuer"] = token => token.With("iss", "https://api.botframework.us"),
        ["another tenant's issuer"] = token => token.With("iss", AnotherTenant),
        ["the emulator"] = token => Emulator(token, "1.0", "appid"),
        ["the emulator's second version"] = token => Emulator(token, "2.0", "azp"),
        ["the emulator of the government"] = token => Emulator(token, "1.0", "appid")
            .With("iss", "https://sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/"),
        ["a skill's claims from the channels' issuer"] = token => token.With("ver", "1.0").With("appid", Other),
        ["another bot"] = token => Emulator(token, "1.0", "appid").With("appid", Other),
        ["another bot's second version"] = token => Emulator(token, "2.0", "azp").With("azp", Other),
        ["the anonymous skill"] = token => token.With("appid", "AnonymousSkill"),
        ["no audience"] = token => token.With("aud", null),
        ["an empty audience"] = token => token.With("aud", ""),
        ["another app"] = token => token.With("aud", Other),
        ["the Connector as audience"] = token => token.With("aud", "https://api.botframework.com"),
        ["this app among others"] = token => token.With("aud", new JsonArray(LoopbackCloud.AppId, Other)),
        ["expired six minutes ago"] = token => token.With("exp", Token.InMinutes(-6)),
        ["expired last year"] = token => token.With("nbf", Token.InMinutes(-600_000))
            .With("exp", Token.InMinutes(-525_600)),
        ["never expires"] = token => token.With("exp", null),
        ["an expiry that is a word"] = token => token.With("exp", "tomorrow"),
        ["good in six minutes"] = token => token.With("nbf", Token.InMinutes(6)),
        ["good after it expires"] = token => token.With("nbf", Token.InMinutes(90)),
        ["no service URL"] = token => token.With("serviceurl", null),
        ["an empty service URL"] = token => token.With("serviceurl", ""),
        ["the service URL of another host"] = token => token.With("serviceurl", "https://webchat.botframework.com/"),
        ["the service URL with another path"] = token => token.With("serviceurl", $"{token.Claims["serviceurl"]}/teams"),
        ["the service URL as a list"] = token => token.With("serviceurl", new JsonArray("https://example.org")),
    };

    /// <summary>A good token with an activity that it isn't for.</summary>
    static readonly Dictionary<string, Action<JsonObject>> Activities = new(StringComparer.Ordinal)
    {
        ["an activity without a channel"] = activity => activity.Remove("channelId"),
        ["an activity with an empty channel"] = activity => activity["channelId"] = "",
        ["an activity of a channel that the key is not endorsed for"] = activity => activity["channelId"] = "kik",
        ["an activity of the emulator"] = activity => activity["channelId"] = "emulator",
        ["an activity with a channel in capitals"] = activity => activity["channelId"] = "WEBCHAT",
        ["an activity without a service URL"] = activity => activity.Remove("serviceUrl"),
        ["an activity with an empty service URL"] = activity => activity["serviceUrl"] = "",
        ["an activity with another service URL"] = activity => activity["serviceUrl"] = "https://webchat.botframework.com/",
        ["a skill's activity"] = activity => (activity["channelId"], activity["recipient"]!["role"]) = ("emulator", "skill"),
    };

    public static IEnumerable<string> Names => [.. Forms.Keys, .. Signatures.Keys, .. Claims.Keys, .. Activities.Keys];

    /// <summary>The headers of a row, and what it does to its activity.</summary>
    public static string[] Apply(string name, LoopbackCloud cloud, JsonObject activity)
    {
        if (Activities.TryGetValue(name, out var change))
        {
            change(activity);
            return [$"Bearer {cloud.NewToken()}"];
        }

        return Forms.TryGetValue(name, out var headers) ? headers(cloud)
            : Signatures.TryGetValue(name, out var token) ? [$"Bearer {token(cloud)}"]
            : [$"Bearer {Claims[name](cloud.NewToken())}"];
    }

    static Token Emulator(Token token, string version, string claim) => token
        .With("iss", version == "1.0"
            ? "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"
            : "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0")
        .With("ver", version)
        .With(claim, LoopbackCloud.AppId);

    static string Changed(string text, int back) =>
        $"{text[..^back]}{(text[^back] == 'A' ? 'B' : 'A')}{text[^(back - 1)..]}";

    static string Header(LoopbackCloud cloud) => cloud.NewToken().Header.ToJsonString();

    static string Signed(LoopbackCloud cloud, string header, string claims) =>
        Token.Sign(Token.Join(header, claims), cloud.Key.Rsa);
}
