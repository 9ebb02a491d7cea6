using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace FamilyGuide.BotTests.AdvocateDesk;

/// <summary>A device with one passkey (ES256, no statement of its maker) that can also misbehave.</summary>
sealed class SoftPasskey(Uri desk) : IDisposable
{
    const byte IsPresent = 0x01;
    const byte IsVerified = 0x04;
    const byte HasKey = 0x40;

    readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    readonly byte[] _id = RandomNumberGenerator.GetBytes(32);

    string _owner = "";

    /// <summary>The page that the browser says has asked.</summary>
    public string Origin { get; set; } = desk.GetLeftPart(UriPartial.Authority);

    /// <summary>The address that the key is made for.</summary>
    public string Domain { get; set; } = desk.Host;

    /// <summary>Its owner has shown a finger, or typed its number.</summary>
    public bool AsksItsOwner { get; set; } = true;

    /// <summary>How often it was used.</summary>
    public uint Count { get; set; }

    public string Create(string question)
    {
        var asked = JsonNode.Parse(question)!;
        _owner = asked["user"]!["id"]!.GetValue<string>();
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        byte[] cose =
        [
            0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!,
        ];
        byte[] data = [.. Data(HasKey), .. new byte[16], 0x00, 0x20, .. _id, .. cose];
        byte[] statement =
        [
            0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x58,
            (byte)data.Length, .. data,
        ];
        return Answer(new()
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(Client("webauthn.create", asked)),
            ["attestationObject"] = Base64Url.EncodeToString(statement),
            ["transports"] = new JsonArray("internal"),
        });
    }

    public string Get(string question)
    {
        var (client, data) = (Client("webauthn.get", JsonNode.Parse(question)!), Data(0));
        var signature = _key.SignData(
            [.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new()
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(client),
            ["authenticatorData"] = Base64Url.EncodeToString(data),
            ["signature"] = Base64Url.EncodeToString(signature),
            ["userHandle"] = _owner,
        });
    }

    public void Dispose() => _key.Dispose();

    byte[] Data(byte more)
    {
        var count = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count);
        var flags = (byte)(IsPresent | more | (AsksItsOwner ? IsVerified : 0));
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Domain)), flags, .. count];
    }

    byte[] Client(string type, JsonNode asked) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["type"] = type,
        ["challenge"] = asked["challenge"]!.GetValue<string>(),
        ["origin"] = Origin,
        ["crossOrigin"] = false,
    }.ToJsonString());

    string Answer(JsonObject response) => new JsonObject
    {
        ["id"] = Base64Url.EncodeToString(_id),
        ["rawId"] = Base64Url.EncodeToString(_id),
        ["type"] = "public-key",
        ["response"] = response,
        ["clientExtensionResults"] = new JsonObject(),
    }.ToJsonString();
}
