using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Returning;
using FamilyGuide.Bot.Storage;

namespace FamilyGuide.BotTests.Hosting;

/// <summary>One conversation in memory. Its store holds the lock while it is used.</summary>
sealed class MemoryConversation(NewConversation conversation)
{
    readonly List<LogEntry> _log = [];
    readonly Dictionary<string, long> _keys = new(StringComparer.Ordinal);

    ReadOnlyMemory<byte> _state;
    long _stateVersion;
    long _fence;
    int _attempts;
    long _lastDone;
    DateTimeOffset? _leasedUntil;

    public string? Reference { get; set; } = conversation.Reference;

    public bool HasEnded { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public DateTimeOffset? LeftAt { get; set; }

    /// <summary>What opens it or belongs to it.</summary>
    public IReadOnlyList<KeptCode> Codes { get; set; } = [];

    public Conversation Conversation => new(
        conversation.Id, conversation.Channel, conversation.UserId, conversation.Locale, HasEnded, LeftAt, _log.Count)
    {
        Reference = Reference,
    };

    public LogEntry Append(EntryKind kind, ReadOnlyMemory<byte> activity, DateTimeOffset now)
    {
        var latest = _log is [.., var last] ? last.Timestamp.AddMilliseconds(1) : now;
        var entry = new LogEntry(_log.Count + 1, now > latest ? now : latest, kind, activity.ToArray());
        _log.Add(entry);
        return entry;
    }

    public AcceptOutcome Accept(Arrival arrival, DateTimeOffset now)
    {
        if (HasEnded)
        {
            return new(AcceptKind.Ended, 0);
        }

        if (_keys.TryGetValue(arrival.DeduplicationKey, out var first))
        {
            return new(AcceptKind.Repeated, first);
        }

        var entry = Append(arrival.IsShown ? EntryKind.FromFamily : EntryKind.Hidden, arrival.Activity, now);
        _keys.Add(arrival.DeduplicationKey, entry.Sequence);
        return new(AcceptKind.Accepted, entry.Sequence);
    }

    public IReadOnlyList<LogEntry> Read(long after, int most) =>
        [.. _log.Where(entry => entry.Sequence > after && entry.Kind != EntryKind.Hidden).Take(most)];

    /// <summary>Something that arrived has no turn behind it yet.</summary>
    public bool HasArrivals => OldestArrival() is not null;

    public bool IsWaiting(DateTimeOffset now) => HasArrivals
        && !(_leasedUntil > now && _leasedUntil <= now.AddMilliseconds(LeaseTerm.Milliseconds));

    public Lease? TakeLease(DateTimeOffset now)
    {
        if (!IsWaiting(now))
        {
            return null;
        }

        _leasedUntil = now.AddMilliseconds(LeaseTerm.Milliseconds);
        _fence++;
        _attempts++;
        return Lease(OldestArrival()!.Value);
    }

    public (CommitKind Outcome, Lease? Next) Commit(Lease lease, TurnEffects effects, DateTimeOffset now)
    {
        if (lease.Fence != _fence || lease.StateVersion != _stateVersion || _leasedUntil is null)
        {
            return (CommitKind.Fenced, null);
        }

        if (effects.ForgetsAll)
        {
            Codes = [];
            for (var at = 0; at < _log.Count; at++)
            {
                _log[at] = _log[at] with { Kind = EntryKind.Hidden, Activity = default };
            }
        }

        Reference = effects.Writing ?? Reference;
        foreach (var reply in effects.Replies)
        {
            Append(EntryKind.FromGuide, reply, now);
        }

        (_state, _stateVersion) = (effects.State.ToArray(), _stateVersion + 1);
        _lastDone = effects.ForgetsAll ? _log.Count : lease.Arrival.Sequence;
        if (OldestArrival() is not { } next)
        {
            (_leasedUntil, _attempts) = (null, 0);
            return (CommitKind.Committed, null);
        }

        (_leasedUntil, _attempts) = (now.AddMilliseconds(LeaseTerm.Milliseconds), 1);
        return (CommitKind.Committed, Lease(next));
    }

    public void Backdate(TimeSpan by)
    {
        for (var at = 0; at < _log.Count; at++)
        {
            _log[at] = _log[at] with { Timestamp = _log[at].Timestamp - by };
        }
    }

    public void Release(Lease lease)
    {
        if (lease.Fence == _fence)
        {
            (_leasedUntil, _attempts) = (null, _attempts - 1);
        }
    }

    LogEntry? OldestArrival() => _log
        .Where(entry => entry.Sequence > _lastDone && entry.Kind is EntryKind.Hidden or EntryKind.FromFamily)
        .Select(entry => (LogEntry?)entry)
        .FirstOrDefault();

    Lease Lease(LogEntry arrival) =>
        new(Conversation, _fence, _stateVersion, _state, Speaker.Guide, arrival, _attempts);
}
