using System.Text.Json;

namespace FamilyGuide.Load.Wire;

/// <summary>Finds the two ids the driver needs in Direct Line's JSON without building anything.</summary>
/// <remarks>
/// A quoted name cannot stand inside a JSON string (its quotes would be escaped), so searching for the bytes is
/// exact. Only a set with a typing activity, which also has a replyToId, is read token by token.
/// </remarks>
static class ActivityScan
{
    public static bool TryReadId(ReadOnlySpan<byte> answer, out ReadOnlySpan<byte> id) =>
        TryReadText(answer, answer.IndexOf("\"id\""u8), "\"id\""u8.Length, out id);

    public static bool HoldsMessage(ReadOnlySpan<byte> set) => set.IndexOf("\"message\""u8) >= 0;

    /// <summary>What the last bot message of this activity set answers.</summary>
    public static bool TryReadReply(ReadOnlySpan<byte> set, out ReadOnlySpan<byte> replyToId) =>
        set.IndexOf("\"typing\""u8) >= 0
            ? TryReadReplyByToken(set, out replyToId)
            : TryReadText(set, set.LastIndexOf("\"replyToId\""u8), "\"replyToId\""u8.Length, out replyToId);

    static bool TryReadText(ReadOnlySpan<byte> json, int nameAt, int nameLength, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (nameAt < 0)
        {
            return false;
        }

        var rest = json[(nameAt + nameLength)..].TrimStart(" :\r\n\t"u8);
        if (rest.IsEmpty || rest[0] != '"')
        {
            return false;
        }

        var end = rest[1..].IndexOf((byte)'"');
        if (end < 0)
        {
            return false;
        }

        value = rest.Slice(1, end);
        return true;
    }

    static bool TryReadReplyByToken(ReadOnlySpan<byte> set, out ReadOnlySpan<byte> replyToId)
    {
        const int ActivityDepth = 3;
        replyToId = default;
        ReadOnlySpan<byte> candidate = default;
        var isMessage = false;
        var reader = new Utf8JsonReader(set);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == ActivityDepth - 1)
            {
                replyToId = isMessage && !candidate.IsEmpty ? candidate : replyToId;
                candidate = default;
                isMessage = false;
            }
            else if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == ActivityDepth)
            {
                var (isType, isReply) = (reader.ValueTextEquals("type"u8), reader.ValueTextEquals("replyToId"u8));
                reader.Read();
                isMessage |= isType && reader.ValueTextEquals("message"u8);
                candidate = isReply && reader.TokenType == JsonTokenType.String ? reader.ValueSpan : candidate;
            }
        }

        return !replyToId.IsEmpty;
    }
}
