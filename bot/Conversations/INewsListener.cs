namespace FamilyGuide.Bot.Conversations;

/// <summary>Hears of every conversation in which something was said.</summary>
public interface INewsListener
{
    /// <summary>Must not wait.</summary>
    void HasNews(ConversationId id);
}
