using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>What a bot can do in the conversations of a channel.</summary>
/// <remarks>
/// Microsoft's has the same calls as extension methods over ones that return HTTP messages. Callers are written alike.
/// </remarks>
public interface IConversations
{
    Task<ConversationResourceResponse> CreateConversationAsync(
        ConversationParameters parameters, CancellationToken cancellationToken = default);

    Task<ResourceResponse> SendToConversationAsync(
        string conversationId, Activity activity, CancellationToken cancellationToken = default);

    Task<ResourceResponse> ReplyToActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default);

    Task<ResourceResponse> UpdateActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default);

    Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken = default);
}
