using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Builder;

/// <summary>The events that hand a conversation to a person, and tell how that goes.</summary>
public static class EventFactory
{
    public static IEventActivity CreateHandoffInitiation(
        ITurnContext turnContext, object handoffContext, Transcript transcript = null)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        var handoff = Create(HandoffEventNames.InitiateHandoff, handoffContext, activity.Conversation);
        handoff.From = activity.From;
        handoff.RelatesTo = activity.GetConversationReference();
        handoff.ReplyToId = activity.Id;
        handoff.ServiceUrl = activity.ServiceUrl;
        handoff.ChannelId = activity.ChannelId;
        if (transcript is not null)
        {
            handoff.Attachments.Add(new()
            {
                Content = transcript,
                ContentType = "application/json",
                Name = "Transcript",
            });
        }

        return handoff;
    }

    public static IEventActivity CreateHandoffStatus(
        ConversationAccount conversation, string state, string message = null)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(state);
        return Create(HandoffEventNames.HandoffStatus, new JsonObject
        {
            ["state"] = state,
            ["message"] = message,
        }, conversation);
    }

    static Activity Create(string name, object value, ConversationAccount conversation) => new()
    {
        Type = ActivityTypes.Event,
        Name = name,
        Value = value as JsonNode ?? (value is null ? null : JsonSerializer.SerializeToNode(value, Wire.Options)),
        Id = Guid.NewGuid().ToString(),
        Timestamp = TimeProvider.System.GetUtcNow(),
        Conversation = conversation,
        Attachments = [],
        Entities = [],
    };
}
