using System.Text.Json;
using System.Text.Json.Serialization;

namespace FamilyGuide.Bot.FamilyChat.Chat;

/// <summary>What a tab needs to talk: the first four are named as Direct Line's own answers are.</summary>
/// <param name="ConversationId">Which conversation.</param>
/// <param name="Token">Opens it over Direct Line.</param>
/// <param name="ExpiresIn">In seconds.</param>
/// <param name="Resume">Brings the same conversation back after a reload.</param>
/// <param name="UserId">The person's name in it.</param>
sealed record FamilySession(
    [property: JsonPropertyName("conversationId")] string ConversationId,
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("resume")] string Resume,
    [property: JsonPropertyName("userId")] string UserId)
{
    /// <summary>A code leads back here: a tab that nobody touches may forget its conversation.</summary>
    [JsonPropertyName("hasCode")]
    public bool HasCode { get; init; }

    /// <summary>A person has asked for a photo.</summary>
    [JsonPropertyName("takesPhotos")]
    public bool TakesPhotos { get; init; }

    /// <summary>Nothing up to here is shown until the person asks for it: Direct Line's watermark.</summary>
    [JsonPropertyName("hiddenUntil")]
    public long? HiddenUntil { get; init; }
}

/// <summary>The numbers that bring a family back, as they are read aloud.</summary>
/// <param name="Own">Opens the conversation.</param>
/// <param name="Other">Opens a harmless chat.</param>
sealed record FamilyCodes(string Own, string Other);

/// <summary>What a tab says of itself.</summary>
/// <param name="Locale">The language of its page.</param>
/// <param name="Resume">The conversation it was in.</param>
/// <param name="Number">The number that somebody typed to come back.</param>
sealed record SessionRequest(string? Locale, string? Resume, string? Number)
{
    /// <summary>In bytes: a locale and a token, twice over.</summary>
    const int LongestBody = 8 * 1024;

    /// <summary>Null when it cannot be read.</summary>
    public static async Task<SessionRequest?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LongestBody)
        {
            return null;
        }

        try
        {
            var buffer = new byte[LongestBody + 1];
            var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, false, cancellationToken);
            return length > LongestBody
                ? null
                : JsonSerializer.Deserialize(buffer.AsSpan(0, length), SessionJson.Default.SessionRequest);
        }
        catch (Exception exception) when (exception is JsonException or BadHttpRequestException or IOException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FamilySession))]
[JsonSerializable(typeof(SessionRequest))]
[JsonSerializable(typeof(FamilyCodes))]
[JsonSerializable(typeof(SessionTrouble))]
sealed partial class SessionJson : JsonSerializerContext;

/// <summary>An error as Direct Line writes it.</summary>
sealed record SessionTrouble(SessionError Error)
{
    public static SessionTrouble Of(string code, string message) => new(new SessionError(code, message));
}

sealed record SessionError(string Code, string Message);
