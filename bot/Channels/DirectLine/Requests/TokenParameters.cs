using System.Text.Json;
using FamilyGuide.Bot.Conversations.Edge;

namespace FamilyGuide.Bot.Channels.DirectLine.Requests;

/// <summary>What may stand in the body of a call that makes a token or begins a conversation.</summary>
/// <param name="UserId">Begins with <c>dl_</c>; null when the caller leaves it to us.</param>
/// <param name="Locale">What the device speaks.</param>
/// <param name="TrustedOrigins">Pages that may use the token; only a server may name them.</param>
sealed record TokenParameters(string? UserId, string? Locale, IReadOnlyList<string> TrustedOrigins)
{
    const string UserIdPrefix = "dl_";
    const int LongestUserId = 64;

    /// <summary>All of them stand in the token, which has to stay short.</summary>
    const int MostOrigins = 5;

    const int LongestOrigin = 100;

    static readonly TokenParameters None = new(null, null, []);

    /// <returns>Null when it can't be understood.</returns>
    public static TokenParameters? Read(ReadOnlyMemory<byte> json)
    {
        if (json.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            return None;
        }

        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = 32 });
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static TokenParameters? Read(JsonElement root)
    {
        var userId = Find(Find(root, "user"), "id") is { ValueKind: JsonValueKind.String } id ? id.GetString() : null;
        var locale = Find(root, "locale") is { ValueKind: JsonValueKind.String } tag ? tag.GetString() : null;
        var origins = Find(root, "trustedOrigins") is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray()
                .Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : "")
                .ToArray()
            : [];
        return IsGood(userId) && origins.Length <= MostOrigins && origins.All(IsGoodOrigin)
            ? new(userId, LocaleTag.Read(locale), origins)
            : null;
    }

    /// <remarks>Microsoft's own samples write <c>User</c> and <c>Id</c>.</remarks>
    static JsonElement Find(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
            ? parent.EnumerateObject()
                .LastOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                .Value
            : default;

    static bool IsGood(string? userId) =>
        userId is null or ""
        || (userId.Length <= LongestUserId
            && userId.StartsWith(UserIdPrefix, StringComparison.Ordinal)
            && userId.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.'));

    static bool IsGoodOrigin(string origin) => origin.Length <= LongestOrigin && Origins.IsOrigin(origin);
}
