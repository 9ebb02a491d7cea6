using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace FamilyGuide.Bot.Channels.Messaging;

/// <summary>Compares what providers sign with, in a time that tells nothing.</summary>
static class Signatures
{
    /// <summary>The header is there once and is exactly that.</summary>
    public static bool Is(StringValues header, string expected) =>
        header is [{ } only] && CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(only)), SHA256.HashData(Encoding.UTF8.GetBytes(expected)));
}
