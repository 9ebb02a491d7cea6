using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Schema;

/// <content>What the activity says, and whom an answer to it reaches.</content>
public partial class Activity
{
    /// <summary>What an answer names as the activity that it answers.</summary>
    /// <remarks>Direct Line gives its conversation updates ids that it doesn't know itself.</remarks>
    string IdToReplyTo =>
        Is(Type, ActivityTypes.ConversationUpdate) && (Is(ChannelId, "directline") || Is(ChannelId, "webchat"))
            ? null
            : Id;

    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments is { Count: > 0 }
        || ChannelData is not null;

    public Mention[] GetMentions() =>
        Entities is null
            ? []
            : [.. Entities.Where(entity => Is(entity.Type, "mention")).Select(entity => entity.GetAs<Mention>())];

    public TypeT GetChannelData<TypeT>() => ChannelData switch
    {
        null => default,
        TypeT instance => instance,
        var json when Wire.IsJson(json) => Wire.As<TypeT>(json),
        var other => throw new InvalidCastException($"The channel data is neither JSON nor {typeof(TypeT).Name}."
            + $" It is {other.GetType().Name}."),
    };

    public bool TryGetChannelData<TypeT>(out TypeT instance)
    {
        instance = default;
        try
        {
            instance = GetChannelData<TypeT>();
            return ChannelData is not null;
        }
        catch (Exception e) when (e is InvalidCastException or InvalidOperationException or NotSupportedException
            or System.Text.Json.JsonException)
        {
            return false;
        }
    }

    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = IdToReplyTo,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    /// <summary>Whether the service url names a socket instead of an HTTP address.</summary>
    public bool IsFromStreamingConnection() =>
        ServiceUrl is not null && !ServiceUrl.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    static bool Is(string value, string expected) =>
        string.Equals(value, expected, StringComparison.OrdinalIgnoreCase);
}
