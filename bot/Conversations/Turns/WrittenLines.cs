using FamilyGuide.BotFramework;
using FamilyGuide.Dialogs.Handoff;

namespace FamilyGuide.Bot.Conversations.Turns;

/// <summary>Reads what a family wrote, for the turn in which they choose what is passed on.</summary>
sealed class WrittenLines(IConversationStore store)
{
    const int Most = 500;

    public async Task<IReadOnlyList<WrittenLine>> ReadAsync(
        Conversation conversation, CancellationToken cancellationToken)
    {
        var entries = await store.ReadAsync(
            conversation.Id, Math.Max(0, conversation.LastSequence - Most), Most, cancellationToken);
        return
        [
            .. from entry in entries
               where entry.Kind == EntryKind.FromFamily
               let text = ActivityJson.Deserialize(entry.Activity.Span).Text
               where !string.IsNullOrWhiteSpace(text)
               select new WrittenLine(entry.Sequence, text),
        ];
    }
}
