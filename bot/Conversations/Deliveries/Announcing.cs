using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Bot.Conversations.Deliveries;

/// <summary>What is sent to somebody who does not wait for it now: that there is something new, or nothing.</summary>
sealed class Announcing(PhraseBook phrases, TimeProvider clock)
{
    /// <summary>A talk with a person may be slow; whoever wrote longer ago may have laid the phone down.</summary>
    public static readonly TimeSpan Talk = TimeSpan.FromHours(3);

    /// <summary>Whether it was said when the family was in no talk any more.</summary>
    public static bool IsLate(LogEntry entry, DeliveryLease lease) => entry.Timestamp - lease.HeardAt > Talk;

    /// <summary>How long to wait before saying so; null when the family allowed nothing.</summary>
    public TimeSpan? Wait(DeliveryLease lease) =>
        WritingHours.Parse(lease.Conversation.Reference)?.WaitAt(clock.GetUtcNow());

    /// <summary>Whoever sees it on a phone learns nothing of what it is about.</summary>
    public ChannelMessage For(ChannelMessage message) =>
        new(
            phrases.In(Language.Find(message.Language) ?? Language.English).Say(Phrase.WriteNews),
            [],
            message.Language);
}
