using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Schema;

/// <content>New activities, from nothing and in reply to this one.</content>
public partial class Activity
{
    public static IMessageActivity CreateMessageActivity() =>
        new Activity { Type = ActivityTypes.Message, Attachments = [], Entities = [] };

    public static IContactRelationUpdateActivity CreateContactRelationUpdateActivity() =>
        new Activity { Type = ActivityTypes.ContactRelationUpdate };

    public static IConversationUpdateActivity CreateConversationUpdateActivity() =>
        new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [], MembersRemoved = [] };

    public static ITypingActivity CreateTypingActivity() => new Activity { Type = ActivityTypes.Typing };

    public static IHandoffActivity CreateHandoffActivity() => new Activity { Type = ActivityTypes.Handoff };

    public static IEndOfConversationActivity CreateEndOfConversationActivity() =>
        new Activity { Type = ActivityTypes.EndOfConversation };

    public static IEventActivity CreateEventActivity() => new Activity { Type = ActivityTypes.Event };

    public static IInvokeActivity CreateInvokeActivity() => new Activity { Type = ActivityTypes.Invoke };

    public static ITraceActivity CreateTraceActivity(
        string name, string valueType = null, object value = null, [CallerMemberName] string label = null) =>
        new Activity
        {
            Type = ActivityTypes.Trace,
            Name = name,
            Label = label,
            ValueType = valueType ?? value?.GetType().Name,
            Value = value,
        };

    public Activity CreateReply(string text = null, string locale = null)
    {
        var reply = Answer(ActivityTypes.Message);
        reply.Conversation = new(isGroup: Conversation.IsGroup, id: Conversation.Id, name: Conversation.Name);
        reply.Text = text ?? "";
        reply.Locale = locale ?? Locale;
        reply.Attachments = [];
        reply.Entities = [];
        return reply;
    }

    public ITraceActivity CreateTrace(
        string name, object value = null, string valueType = null, [CallerMemberName] string label = null)
    {
        var trace = Answer(ActivityTypes.Trace);
        trace.Conversation = Conversation;
        trace.Name = name;
        trace.Label = label;
        trace.ValueType = valueType ?? value?.GetType().Name;
        trace.Value = value;
        return trace;
    }

    /// <summary>The same activity in another object; what it refers to is shared.</summary>
    internal Activity ShallowCopy() => (Activity)MemberwiseClone();

    Activity Answer(string type) => new()
    {
        Type = type,
        Timestamp = TimeProvider.System.GetUtcNow(),
        From = new(id: Recipient?.Id, name: Recipient?.Name),
        Recipient = new(id: From?.Id, name: From?.Name),
        ReplyToId = IdToReplyTo,
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
    };
}
