using System.Buffers.Text;
using System.Security.Cryptography;

namespace FamilyGuide.Bot.Conversations;

/// <summary>Names that nobody guesses: 128 random bits as 22 characters of base64url.</summary>
static class RandomName
{
    const int Bytes = 16;
    const int Characters = 22;

    public static string New()
    {
        Span<byte> random = stackalloc byte[Bytes];
        RandomNumberGenerator.Fill(random);
        return Base64Url.EncodeToString(random);
    }

    /// <summary>Half of a hash as such a name.</summary>
    public static string Of(ReadOnlySpan<byte> hash) => Base64Url.EncodeToString(hash[..Bytes]);

    /// <summary>False for everything that <see cref="New"/> could not have made.</summary>
    public static bool IsOne(string? text)
    {
        Span<byte> random = stackalloc byte[Bytes];
        return text is { Length: Characters }
            && Base64Url.TryDecodeFromChars(text, random, out var written)
            && written == Bytes
            && Base64Url.EncodeToString(random) == text;
    }
}
