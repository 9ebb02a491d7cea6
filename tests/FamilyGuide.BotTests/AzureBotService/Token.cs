using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace FamilyGuide.BotTests.AzureBotService;

/// <summary>A token written by hand, so that it can be wrong in every way.</summary>
sealed class Token(CloudKey key, string audience, string serviceUrl)
{
    public JsonObject Header { get; } = new() { ["alg"] = "RS256", ["kid"] = key.Id, ["x5t"] = key.Id, ["typ"] = "JWT" };

    public JsonObject Claims { get; } = new()
    {
        ["serviceurl"] = serviceUrl,
        ["nbf"] = InMinutes(-5),
        ["exp"] = InMinutes(60),
        ["iss"] = "https://api.botframework.com",
        ["aud"] = audience,
    };

    public string Unsigned => Join(Header.ToJsonString(), Claims.ToJsonString());

    public static long InMinutes(int minutes) => DateTimeOffset.UtcNow.AddMinutes(minutes).ToUnixTimeSeconds();

    public static string Join(string header, string claims) =>
        $"{Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(claims)}";

    public Token WithHeader(string name, JsonNode? value) => With(Header, name, value);

    public Token With(string claim, JsonNode? value) => With(Claims, claim, value);

    public string SignedBy(RSA rsa, HashAlgorithmName? hash = null, RSASignaturePadding? padding = null) =>
        Sign(Unsigned, rsa, hash, padding);

    public string SignedBySecret(byte[] secret) =>
        $"{Unsigned}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(Unsigned)))}";

    public static string Sign(
        string unsigned, RSA rsa, HashAlgorithmName? hash = null, RSASignaturePadding? padding = null)
    {
        var signature = rsa.SignData(
            Encoding.ASCII.GetBytes(unsigned),
            hash ?? HashAlgorithmName.SHA256,
            padding ?? RSASignaturePadding.Pkcs1);
        return $"{unsigned}.{Base64UrlEncoder.Encode(signature)}";
    }

    public override string ToString() => SignedBy(key.Rsa);

    Token With(JsonObject part, string name, JsonNode? value)
    {
        part.Remove(name);
        if (value is not null)
        {
            part[name] = value;
        }

        return this;
    }
}
