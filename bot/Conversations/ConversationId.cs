using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace FamilyGuide.Bot.Conversations;

/// <summary>
/// A conversation's name: 128 random bits as 22 characters of base64url, so that nobody guesses another's.
/// </summary>
public readonly record struct ConversationId
{
    const int Bytes = 16;
    const int Characters = 22;

    ConversationId(string value) => Value = value;

    public string Value { get; }

    public static ConversationId New()
    {
        Span<byte> random = stackalloc byte[Bytes];
        RandomNumberGenerator.Fill(random);
        return new(Base64Url.EncodeToString(random));
    }

    /// <summary>
    /// Our name for a conversation that a channel has named itself: always the same, and guessed by nobody.
    /// </summary>
    public static ConversationId Of(ReadOnlySpan<byte> key, string foreignName)
    {
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(foreignName));
        return new(Base64Url.EncodeToString(hash.AsSpan(0, Bytes)));
    }

    /// <summary>Refuses everything that <see cref="New"/> could not have made.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ConversationId id)
    {
        Span<byte> random = stackalloc byte[Bytes];
        if (text is { Length: Characters }
            && Base64Url.TryDecodeFromChars(text, random, out var written)
            && written == Bytes
            && Base64Url.EncodeToString(random) == text)
        {
            id = new(text);
            return true;
        }

        id = default;
        return false;
    }

    /// <summary>The name of the activity at a sequence number, as Direct Line writes it.</summary>
    public string ActivityId(long sequence) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Value}|{sequence:0000000}");

    public override string ToString() => Value;
}
