using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace FamilyGuide.BotTests.AzureBotService;

/// <summary>A key that signs tokens, as the Bot Framework's list of keys shows it.</summary>
sealed class CloudKey(string id, params string[] endorsements) : IDisposable
{
    public string Id => id;

    public RSA Rsa { get; } = RSA.Create(2048);

    public string PublicPem => Rsa.ExportSubjectPublicKeyInfoPem();

    public JsonObject ToJson()
    {
        var numbers = Rsa.ExportParameters(includePrivateParameters: false);
        var json = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["x5t"] = id,
            ["n"] = Base64UrlEncoder.Encode(numbers.Modulus),
            ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
        };
        if (endorsements.Length > 0)
        {
            json["endorsements"] = new JsonArray([.. endorsements.Select(channel => (JsonNode)channel)]);
        }

        return json;
    }

    public void Dispose() => Rsa.Dispose();
}
