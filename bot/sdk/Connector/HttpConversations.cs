using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Connector;

/// <summary>Conversations over the REST protocol of the connector service.</summary>
sealed class HttpConversations(IConnectorClient client, HttpClient http) : IConversations
{
    public Task<ConversationResourceResponse> CreateConversationAsync(
        ConversationParameters parameters, CancellationToken cancellationToken = default) =>
        SendAsync<ConversationResourceResponse>(HttpMethod.Post, "v3/conversations", parameters, cancellationToken);

    public Task<ResourceResponse> SendToConversationAsync(
        string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        SendAsync<ResourceResponse>(HttpMethod.Post, Activities(conversationId), activity, cancellationToken);

    public Task<ResourceResponse> ReplyToActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        SendAsync<ResourceResponse>(
            HttpMethod.Post, Activities(conversationId, activityId), activity, cancellationToken);

    public Task<ResourceResponse> UpdateActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        SendAsync<ResourceResponse>(
            HttpMethod.Put, Activities(conversationId, activityId), activity, cancellationToken);

    public Task DeleteActivityAsync(
        string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        SendAsync<ResourceResponse>(
            HttpMethod.Delete, Activities(conversationId, activityId), null, cancellationToken);

    static string Activities(string conversationId) =>
        $"v3/conversations/{Uri.EscapeDataString(conversationId)}/activities";

    static string Activities(string conversationId, string activityId) =>
        $"{Activities(conversationId)}/{Uri.EscapeDataString(activityId)}";

    async Task<T> SendAsync<T>(HttpMethod method, string path, object body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, Address(path));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Wire.Serialize(body));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        await client.Credentials.ProcessHttpRequestAsync(request, cancellationToken);
        using var response = await http.SendAsync(request, cancellationToken);
        var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return response.IsSuccessStatusCode
            ? TryRead<T>(answer)
            : throw new ErrorResponseException($"Operation returned an invalid status code '{response.StatusCode}'")
            {
                Response = new(response, Encoding.UTF8.GetString(answer)),
                Body = TryRead<ErrorResponse>(answer),
            };
    }

    Uri Address(string path) => new($"{client.BaseUri.AbsoluteUri.TrimEnd('/')}/{path}");

    /// <summary>Some channels answer with nothing, or with something that isn't JSON.</summary>
    static T TryRead<T>(byte[] json)
    {
        try
        {
            return json.Length == 0 ? default : JsonSerializer.Deserialize<T>(json, Wire.Options);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
