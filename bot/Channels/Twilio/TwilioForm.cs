using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace FamilyGuide.Bot.Channels.Twilio;

/// <summary>What Twilio sends: names and values, and a signature over all of them and the address.</summary>
sealed class TwilioForm
{
    readonly (string Name, string Value)[] _fields;

    TwilioForm((string Name, string Value)[] fields) => _fields = fields;

    /// <summary>Of a name that is there twice the first counts.</summary>
    public string? this[string name] => _fields
        .Where(field => field.Name == name)
        .Select(field => field.Value)
        .FirstOrDefault();

    /// <remarks>Read by hand: the platform's reader stops at a thousand fields, and trims.</remarks>
    public static TwilioForm Read(ReadOnlySpan<byte> body) => new(
    [
        .. Encoding.UTF8.GetString(body)
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(field => field.Split('=', 2))
            .Select(pair => (WebUtility.UrlDecode(pair[0]), pair.Length > 1 ? WebUtility.UrlDecode(pair[1]) : "")),
    ]);

    /// <summary>What Twilio writes into <c>X-Twilio-Signature</c>.</summary>
    [SuppressMessage(
        "Security", "CA5350", Justification = "Twilio signs so; an HMAC does not fall with SHA-1's collisions.")]
    public string Signature(string url, string token)
    {
        var signed = new StringBuilder(url);
        foreach (var (name, value) in _fields
            .OrderBy(field => field.Name, StringComparer.Ordinal)
            .ThenBy(field => field.Value, StringComparer.Ordinal))
        {
            signed.Append(name).Append(value);
        }

        return Convert.ToBase64String(
            HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(signed.ToString())));
    }
}
