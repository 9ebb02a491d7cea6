using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace FamilyGuide.Bot.Conversations;

/// <summary>A conversation's name, which nobody guesses.</summary>
public readonly record struct ConversationId
{
    ConversationId(string value) => Value = value;

    public string Value { get; }

    public static ConversationId New() => new(RandomName.New());

    /// <summary>
    /// Our name for a conversation that a channel has named itself: always the same, and guessed by nobody.
    /// </summary>
    public static ConversationId Of(ReadOnlySpan<byte> key, string foreignName) =>
        new(RandomName.Of(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(foreignName))));

    /// <summary>Refuses everything that <see cref="New"/> could not have made.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ConversationId id)
    {
        id = RandomName.IsOne(text) ? new(text!) : default;
        return id != default;
    }

    /// <summary>The name of the activity at a sequence number, as Direct Line writes it.</summary>
    public string ActivityId(long sequence) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Value}|{sequence:0000000}");

    public override string ToString() => Value;
}
