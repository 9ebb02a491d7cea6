using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace FamilyGuide.Bot.Channels.AzureBotService;

/// <summary>Where a conversation of the Azure Bot Service wants its answers, kept for later.</summary>
/// <param name="Service">The address of the channel's Connector.</param>
/// <param name="Channel">The channel's name there.</param>
/// <param name="Conversation">The conversation's name there.</param>
/// <param name="User">The family's name there.</param>
/// <param name="Bot">The bot's name there.</param>
/// <param name="Tenant">The organisation's, where a channel has some.</param>
/// <param name="Kind">What kind of conversation it is, where a channel has several.</param>
/// <param name="Audience">For whom the bot's tokens are; null for channels.</param>
sealed record AnswerPlace(
    string Service,
    string Channel,
    string Conversation,
    string User,
    string? Bot,
    string? Tenant,
    string? Kind,
    string? Audience)
{
    public static AnswerPlace Of(Activity activity, string? audience) => new(
        activity.ServiceUrl,
        activity.ChannelId,
        activity.Conversation.Id,
        activity.From.Id,
        activity.Recipient?.Id,
        activity.Conversation.TenantId,
        activity.Conversation.ConversationType,
        audience);

    public static AnswerPlace? Read(string? reference) =>
        reference is null ? null : JsonSerializer.Deserialize(reference, AnswerPlaceJson.Default.AnswerPlace);

    public string Write() => JsonSerializer.Serialize(this, AnswerPlaceJson.Default.AnswerPlace);

    public ConversationReference ToReference() => new()
    {
        ServiceUrl = Service,
        ChannelId = Channel,
        Conversation = NewConversation(),
        User = new() { Id = User },
        Bot = new() { Id = Bot },
    };

    /// <summary>The activity as this place takes it. The channel gives it a name of its own.</summary>
    public Activity Address(Activity said)
    {
        said.Id = null;
        said.ReplyToId = null;
        said.ServiceUrl = Service;
        said.ChannelId = Channel;
        said.Conversation = NewConversation();
        said.From = new() { Id = Bot, Role = RoleTypes.Bot };
        said.Recipient = new() { Id = User };
        return said;
    }

    ConversationAccount NewConversation() => new() { Id = Conversation, TenantId = Tenant, ConversationType = Kind };
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AnswerPlace))]
sealed partial class AnswerPlaceJson : JsonSerializerContext;
