using System.Runtime.InteropServices;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Counting;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Bot.Conversations.Photos;
using FamilyGuide.Bot.Storage.Encryption;
using FamilyGuide.Bot.Storage.Rows;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <summary>
/// The rows of a batch, fetched and locked beforehand, changed here in memory, and sent back all at once: two round
/// trips however many conversations there are.
/// </summary>
sealed class PostgresRows(string owner, ConversationKeys keys) : IRows
{
    readonly Dictionary<ConversationId, ConversationRow> _rows = [];
    readonly HashSet<NewConversationRow> _inserted = new(ReferenceEqualityComparer.Instance);
    readonly HashSet<ConversationId> _locked = [];
    readonly Dictionary<(long Conversation, UInt128 Key), long> _arrivals = [];
    readonly Dictionary<long, List<LogEntry>> _waiting = [];

    readonly Dictionary<long, List<Case>> _cases = [];

    public long Now { get; set; }

    public string Owner => owner;

    public bool IsAlone => false;

    /// <summary>What is to be sent back.</summary>
    public PostgresChanges Changes { get; } = new(Life.MachineOf(owner));

    public void Fetched(ConversationRow row) => _rows.Add(row.Conversation.Id, row);

    public void FetchedInsertion(NewConversationRow inserted) => _inserted.Add(inserted);

    public void FetchedArrival(long conversation, byte[] key, long sequence) =>
        _arrivals.Add((conversation, KeyOf(key)), sequence);

    public void FetchedWaiting(long conversation, LogEntry entry) => Waiting(conversation).Add(entry);

    public void FetchedCase(long conversation, Case @case) => CasesOf(conversation).Add(@case);

    /// <summary>It exists, but somebody else has it in their hands and doesn't let go.</summary>
    public void FetchedLocked(ConversationId id) => _locked.Add(id);

    public ConversationRow? Insert(NewConversationRow conversation) =>
        _inserted.Remove(conversation) ? Find(conversation.Conversation.Id) : null;

    public ConversationRow? Find(ConversationId id) => _rows.TryGetValue(id, out var row)
        ? row
        : _locked.Contains(id) ? throw new StoreUnavailableException(StoreTrouble.Busy) : null;

    public LogEntry? OldestArrival(ConversationRow row, long after)
    {
        foreach (var entry in Waiting(row.Number))
        {
            if (entry.Sequence > after)
            {
                return entry;
            }
        }

        return null;
    }

    public void AddEntry(ConversationRow row, LogEntry entry)
    {
        Changes.AddEntry(row, entry);
        if (entry.Kind is EntryKind.FromFamily or EntryKind.Hidden)
        {
            Waiting(row.Number).Add(entry);
        }
    }

    public long? AddArrival(ConversationRow row, byte[] key, LogEntry entry)
    {
        ref var sequence = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _arrivals, (row.Number, KeyOf(key)), out var exists);
        if (exists)
        {
            return sequence;
        }

        sequence = entry.Sequence;
        Changes.AddArrival(row, key, entry);
        return null;
    }

    public long? FindArrival(ConversationRow row, byte[] key) =>
        _arrivals.TryGetValue((row.Number, KeyOf(key)), out var sequence) ? sequence : null;

    public void AddPhoto(ConversationRow row, LogEntry entry, KeptPhoto photo) =>
        Changes.Photos.Add(row, entry, photo);

    public void ForgetPhotos(ConversationRow row, long after, long before) =>
        Changes.Photos.Forget(row.Number, after, before);

    public void AddGap(ConversationRow row, long sequence, ReadOnlyMemory<byte> gap) =>
        Changes.AddGap(row, sequence, gap);

    public void AddCount(CountedOnce count) => Changes.AddCount(count);

    public IReadOnlyList<Case> Cases(ConversationRow row) => CasesOf(row.Number);

    public void AddCopy(ConversationRow row, ProviderCopy copy, bool isLeaving) =>
        Changes.AddCopy(row, copy, isLeaving);

    public void KeepCase(ConversationRow row, Case @case)
    {
        var cases = CasesOf(row.Number);
        var place = cases.FindIndex(other => other.Id == @case.Id);
        if (place < 0)
        {
            cases.Add(@case);
        }
        else
        {
            cases[place] = @case;
        }

        Changes.KeepCase(row, @case);
    }

    public ConversationRow Renew(ConversationRow row)
    {
        var again = NewConversationRow.Again(row, keys);
        Changes.RenewKey(row.Number, again, Now);
        Changes.Photos.Forget(row.Number, after: 0, before: EntryRow.LargestSequence + 1);
        _waiting.Remove(row.Number);
        _cases.Remove(row.Number);
        return row with { Cipher = again.Cipher };
    }

    public void KeepReference(ConversationRow row, string reference)
    {
        _rows[row.Conversation.Id] = row with { Conversation = row.Conversation with { Reference = reference } };
        Changes.KeepHeader(row.Number, ConversationHeader.Seal(row.Cipher, row.Conversation, reference));
    }

    public void KeepLease(ConversationRow row)
    {
        _rows[row.Conversation.Id] = row;
        Changes.Keep(row, hasNewState: false);
    }

    public void KeepTurn(ConversationRow row)
    {
        _rows[row.Conversation.Id] = row;
        Changes.Keep(row, hasNewState: true);
    }

    List<Case> CasesOf(long conversation) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_cases, conversation, out _) ??= [];

    static UInt128 KeyOf(byte[] key) => MemoryMarshal.Read<UInt128>(key);

    List<LogEntry> Waiting(long conversation) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_waiting, conversation, out _) ??= [];
}
