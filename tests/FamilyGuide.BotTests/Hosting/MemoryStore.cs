using System.Security.Cryptography;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Returning;
using FamilyGuide.Bot.Conversations.Upkeep;

namespace FamilyGuide.BotTests.Hosting;

/// <summary>All that a store promises, in memory: it outlives the program that a test stops and starts again.</summary>
sealed partial class MemoryStore(TimeProvider clock) : IConversationStore, IReturnBook, IUpkeepBook
{
    readonly Lock _lock = new();
    readonly Dictionary<ConversationId, MemoryConversation> _conversations = [];
    readonly Dictionary<string, UpkeepEntry> _upkeep = new(StringComparer.Ordinal);
    readonly Dictionary<string, byte[]> _keys = new(StringComparer.Ordinal);
    readonly Dictionary<string, DateTimeOffset> _tickets = new(StringComparer.Ordinal);

    /// <summary>As if the disk were full: every call fails until it is false again.</summary>
    public bool IsUnavailable { get; set; }

    /// <summary>As if every machine were busy: no turn begins until it is false again.</summary>
    public bool HoldsTurns { get; set; }

    DateTimeOffset Now => clock.GetUtcNow();

    public Task OpenAsync(CancellationToken cancellationToken) => DoAsync(() => true);

    public Task<(bool Created, Lease? Lease)> CreateAsync(
        NewConversation conversation, ReadOnlyMemory<byte> firstActivity, CancellationToken cancellationToken) =>
        DoAsync(() =>
        {
            var created = new MemoryConversation(conversation);
            if (!_conversations.TryAdd(conversation.Id, created))
            {
                return (false, null);
            }

            created.Append(EntryKind.Hidden, firstActivity, Now);
            return (true, Take(created));
        });

    public Task<Conversation?> FindAsync(ConversationId id, CancellationToken cancellationToken) =>
        DoAsync(() => Find(id)?.Conversation);

    public Task<(AcceptOutcome Outcome, Lease? Lease)> AcceptAsync(
        Arrival arrival, CancellationToken cancellationToken) =>
        DoAsync<(AcceptOutcome, Lease?)>(() =>
        {
            var outcome = Find(arrival.Conversation)?.Accept(arrival, Now) ?? new(AcceptKind.Unknown, 0);
            return (outcome, outcome.Kind == AcceptKind.Accepted ? Take(Find(arrival.Conversation)) : null);
        });

    public Task<Lease?> LeaseAsync(ConversationId id, CancellationToken cancellationToken) =>
        DoAsync(() => Take(Find(id)));

    public Task<(CommitKind Outcome, Lease? Next)> CommitAsync(
        Lease lease, TurnEffects effects, CancellationToken cancellationToken) =>
        DoAsync(() =>
        {
            var (outcome, next) = Find(lease.Conversation.Id)?.Commit(lease, effects, Now) ?? (CommitKind.Gone, null);
            if (outcome == CommitKind.Committed && effects.ForgetsAll)
            {
                LetLeave(lease.Conversation.Id, effects.Leaving);
            }

            return (outcome, next);
        });

    public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) => DoAsync(() =>
    {
        Find(lease.Conversation.Id)?.Release(lease);
        return true;
    });

    public Task<IReadOnlyList<ConversationId>> FindWaitingAsync(int most, CancellationToken cancellationToken) =>
        DoAsync<IReadOnlyList<ConversationId>>(() =>
            [.. _conversations.Where(pair => !HoldsTurns && pair.Value.IsWaiting(Now)).Select(pair => pair.Key).Take(most)]);

    public Task<bool> HasArrivalsAsync(ConversationId id) => DoAsync(() => Find(id) is { HasArrivals: true });

    public Task CheckAsync(CancellationToken cancellationToken) => DoAsync(() => true);

    public Task<IReadOnlyList<LogEntry>> ReadAsync(
        ConversationId id, long after, int most, CancellationToken cancellationToken) =>
        DoAsync(() => Find(id)?.Read(after, most) ?? []);

    public Task KeepReferenceAsync(ConversationId id, string reference, CancellationToken cancellationToken) =>
        DoAsync(() => Find(id)?.Reference = reference);

    public Task EndAsync(ConversationId id, CancellationToken cancellationToken) => DoAsync(() =>
    {
        Find(id)?.HasEnded = true;
        Find(id)?.EndedAt ??= Now;
        return true;
    });

    public Task<UpkeepEntry?> FindAsync(string task, CancellationToken cancellationToken) =>
        DoAsync(() => _upkeep.GetValueOrDefault(task));

    public Task RecordAsync(string task, string report, CancellationToken cancellationToken) =>
        DoAsync(() => _upkeep[task] = new(task, Now, report));

    public Task<bool> TryLeadAsync(string task, TimeSpan term, CancellationToken cancellationToken) =>
        DoAsync(() => true);

    public Task<bool> KeepCodesAsync(
        ConversationId conversation, IReadOnlyList<KeptCode> codes, CancellationToken cancellationToken) =>
        DoAsync(() =>
        {
            if (Find(conversation) is not { } found)
            {
                return false;
            }

            var areOnce = codes.Any(code => code.Until is not null);
            found.Codes = [.. found.Codes.Where(code => (code.Until is not null) != areOnce), .. codes];
            return true;
        });

    public Task<ConversationId?> FindByCodeAsync(byte[] code, CancellationToken cancellationToken) =>
        DoAsync(() =>
        {
            var found = Codes.FirstOrDefault(kept => kept.Hash.AsSpan().SequenceEqual(code));
            if (found is not { Until: { } until })
            {
                return found?.Opens;
            }

            var owner = _conversations.Values.First(conversation => conversation.Codes.Contains(found));
            owner.Codes = [.. owner.Codes.Where(kept => kept != found)];
            return until > Now ? found.Opens : null;
        });

    public Task<bool> HasCodeAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        DoAsync(() => Codes.Any(kept => kept.Opens == conversation && kept.Until is null));

    public Task ReopenAsync(ConversationId conversation, CancellationToken cancellationToken) => DoAsync(() =>
    {
        if (Find(conversation) is { HasEnded: true } ended)
        {
            (ended.HasEnded, ended.LeftAt, ended.EndedAt) = (false, ended.EndedAt, null);
        }

        return true;
    });

    public Task BackdateAsync(ConversationId conversation, TimeSpan by, CancellationToken cancellationToken) =>
        DoAsync(() =>
        {
            Find(conversation)?.Backdate(by);
            return true;
        });

    public Task EraseAsync(ConversationId id, CancellationToken cancellationToken) =>
        DoAsync(() =>
        {
            _deliveries.Remove(id);
            _copies.Remove(id);
            return _conversations.Remove(id);
        });

    public Task<bool> RedeemTicketAsync(
        string ticket, DateTimeOffset expires, CancellationToken cancellationToken) => DoAsync(() =>
    {
        foreach (var (old, _) in _tickets.Where(pair => pair.Value < Now).ToArray())
        {
            _tickets.Remove(old);
        }

        return _tickets.TryAdd(ticket, expires);
    });

    public Task<byte[]> SharedKeyAsync(string purpose, CancellationToken cancellationToken) => DoAsync(() =>
    {
        if (!_keys.TryGetValue(purpose, out var key))
        {
            _keys[purpose] = key = RandomNumberGenerator.GetBytes(32);
        }

        return key;
    });

    IEnumerable<KeptCode> Codes => _conversations.Values.SelectMany(conversation => conversation.Codes);

    Lease? Take(MemoryConversation? conversation) => HoldsTurns ? null : conversation?.TakeLease(Now);

    MemoryConversation? Find(ConversationId id) => _conversations.GetValueOrDefault(id);

    Task<T> DoAsync<T>(Func<T> work)
    {
        lock (_lock)
        {
            return IsUnavailable
                ? Task.FromException<T>(new StoreUnavailableException("test"))
                : Task.FromResult(work());
        }
    }
}
