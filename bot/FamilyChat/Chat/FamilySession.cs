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
    [property: JsonPropertyName("userId")] string UserId);

/// <summary>What a tab says of itself.</summary>
/// <param name="Locale">The language of its page.</param>
/// <param name="Resume">The conversation it was in.</param>
sealed record SessionRequest(string? Locale, string? Resume)
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
[JsonSerializable(typeof(SessionTrouble))]
sealed partial class SessionJson : JsonSerializerContext;

/// <summary>An error as Direct Line writes it.</summary>
sealed record SessionTrouble(SessionError Error)
{
    public static SessionTrouble Of(string code, string message) => new(new SessionError(code, message));
}

sealed record SessionError(string Code, string Message);
