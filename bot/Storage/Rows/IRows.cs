using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Counting;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Bot.Conversations.Photos;

namespace FamilyGuide.Bot.Storage.Rows;

/// <summary>
/// The rows that a transaction has in its hands, whatever engine keeps them. Nobody else changes them meanwhile.
/// </summary>
interface IRows
{
    /// <summary>Milliseconds since 1970 UTC by the store's clock: the same for all machines.</summary>
    long Now { get; }

    /// <summary>This program in its present life; a new one when it may have lost hold of its leases.</summary>
    string Owner { get; }

    /// <summary>No other program writes to this store, so a lease of any other owner died with it.</summary>
    bool IsAlone { get; }

    /// <returns>Null when the conversation exists.</returns>
    ConversationRow? Insert(NewConversationRow conversation);

    ConversationRow? Find(ConversationId id);

    /// <summary>The oldest arrival after a sequence number.</summary>
    LogEntry? OldestArrival(ConversationRow row, long after);

    /// <summary>Appends to the log, sealed.</summary>
    void AddEntry(ConversationRow row, LogEntry entry);

    /// <summary>Keeps the key under which an arrival came.</summary>
    /// <returns>The sequence of an arrival that came under it before; then nothing is added.</returns>
    long? AddArrival(ConversationRow row, byte[] key, LogEntry entry);

    /// <returns>The sequence of the arrival that came under this key; null when none did.</returns>
    long? FindArrival(ConversationRow row, byte[] key);

    /// <summary>Keeps a photo with the entry that it came with, sealed.</summary>
    void AddPhoto(ConversationRow row, LogEntry entry, KeptPhoto photo);

    /// <summary>Removes a conversation's photos after one place in the log and before another.</summary>
    void ForgetPhotos(ConversationRow row, long after, long before);

    /// <summary>Keeps what may be counted of a question that was not understood, sealed.</summary>
    /// <param name="row">Its conversation.</param>
    /// <param name="sequence">Where it stands in the log.</param>
    /// <param name="gap">What may be counted.</param>
    void AddGap(ConversationRow row, long sequence, ReadOnlyMemory<byte> gap);

    /// <summary>One more family of a week. Nothing says whose turn it was.</summary>
    void AddCount(CountedOnce count);

    /// <summary>Keeps the name of a message that lies at a provider, sealed.</summary>
    void AddCopy(ConversationRow row, ProviderCopy copy, bool isLeaving);

    /// <summary>A conversation's cases, the oldest first.</summary>
    IReadOnlyList<Case> Cases(ConversationRow row);

    /// <summary>Adds a case or keeps it as it is now, sealed.</summary>
    void KeepCase(ConversationRow row, Case @case);

    /// <summary>
    /// Gives a conversation a new key and removes all that the old one has sealed: log, gaps, cases, photos, names of
    /// messages at the provider, what was to be sent.
    /// </summary>
    /// <returns>The row with its new key.</returns>
    ConversationRow Renew(ConversationRow row);

    /// <summary>Keeps where a conversation's answers go now, sealed.</summary>
    void KeepReference(ConversationRow row, string reference);

    /// <summary>Keeps what an arrival or a lease changes: everything but the turn's results.</summary>
    void KeepLease(ConversationRow row);

    /// <summary>Keeps what a turn changes, its state sealed.</summary>
    void KeepTurn(ConversationRow row);
}
