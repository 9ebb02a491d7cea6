using System.Security.Cryptography;
using System.Text;
using FamilyGuide.Bot.Channels.Messaging;

namespace FamilyGuide.Bot.Channels.Meta;

/// <summary>How Meta signs what WhatsApp and Messenger bring: over the bytes as they came.</summary>
static class MetaSignature
{
    const string Header = "X-Hub-Signature-256";

    public static bool IsRight(HttpRequest request, ReadOnlyMemory<byte> body, string secret)
    {
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body.Span);
        return Signatures.Is(request.Headers[Header], $"sha256={Convert.ToHexStringLower(hash)}");
    }
}
