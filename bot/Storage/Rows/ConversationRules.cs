using System.Security.Cryptography;
using System.Text;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Deliveries;

namespace FamilyGuide.Bot.Storage.Rows;

/// <summary>What happens to a conversation's rows; the same on every engine.</summary>
static class ConversationRules
{
    /// <summary>Half of SHA-256: no two of a conversation's few keys meet.</summary>
    const int KeyHashBytes = 16;

    public static byte[] HashKey(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key))[..KeyHashBytes];

    public static (bool Created, Lease? Lease) Create(
        IRows rows, NewConversationRow conversation, ReadOnlyMemory<byte> firstActivity)
    {
        if (rows.Insert(conversation) is not { } row)
        {
            return (false, null);
        }

        var first = new LogEntry(row.LastSequence, At(row.LastAt), EntryKind.Hidden, firstActivity);
        rows.AddEntry(row, first);
        return (true, LeaseOf(row, first));
    }

    public static (AcceptOutcome Outcome, Lease? Lease) Accept(IRows rows, Arrival arrival, byte[] key)
    {
        if (rows.Find(arrival.Conversation) is not { } row)
        {
            return (new(AcceptKind.Unknown, 0), null);
        }

        if (row.Conversation.HasEnded)
        {
            return (new(AcceptKind.Ended, 0), null);
        }

        var after = arrival.Photo is null ? null : PhotoRules.CaseAfter(rows, row);
        if (arrival.Photo is not null && after is null && rows.FindArrival(row, key) is null)
        {
            return (new(AcceptKind.NotAsked, 0), null);
        }

        var at = Math.Max(rows.Now, row.LastAt + 1);
        var kind = arrival.IsShown ? EntryKind.FromFamily : EntryKind.Hidden;
        var activity = after is null ? arrival.Activity : PhotoRules.ActivityOf(arrival.Photo!, after);
        var entry = new LogEntry(row.LastSequence + 1, At(at), kind, activity);
        if (rows.AddArrival(row, key, entry) is { } first)
        {
            return (new(AcceptKind.Repeated, first), null);
        }

        rows.AddEntry(row, entry);
        if (after is not null)
        {
            PhotoRules.Keep(rows, row, entry, arrival.Photo!, after);
        }

        var isWaiting = row.LastDone < row.LastArrival;
        var outcome = new AcceptOutcome(AcceptKind.Accepted, entry.Sequence);
        row = row with { LastSequence = entry.Sequence, LastAt = at, LastArrival = entry.Sequence };
        if (!IsFree(rows, row))
        {
            rows.KeepLease(row);
            return (outcome, null);
        }

        var oldest = isWaiting ? rows.OldestArrival(row, row.LastDone)!.Value : entry;
        return (outcome, LeaseOf(Take(rows, row), oldest));
    }

    public static Lease? TakeLease(IRows rows, ConversationId id) =>
        rows.Find(id) is { } row && row.LastDone < row.LastArrival && IsFree(rows, row)
            ? LeaseOf(Take(rows, row), rows.OldestArrival(row, row.LastDone)!.Value)
            : null;

    public static (CommitKind Outcome, Lease? Next) Commit(IRows rows, Lease lease, TurnEffects effects)
    {
        if (rows.Find(lease.Conversation.Id) is not { } row)
        {
            return (CommitKind.Gone, null);
        }

        if (row.Fence != lease.Fence || row.LeaseOwner != rows.Owner || row.StateVersion != lease.StateVersion)
        {
            return (CommitKind.Fenced, null);
        }

        if (effects.ForgetsAll)
        {
            row = Forget(rows, row, lease, effects.Leaving);
        }

        if (effects.Writing is { } hours)
        {
            rows.KeepReference(row, hours);
            row = row with { Conversation = row.Conversation with { Reference = hours } };
        }

        row = CaseRules.Change(rows, row, effects, lease.Arrival.Sequence);

        var (sequence, at) = (row.LastSequence, row.LastAt);
        foreach (var reply in effects.Replies)
        {
            at = Math.Max(rows.Now, at + 1);
            sequence++;
            rows.AddEntry(row, new(sequence, At(at), EntryKind.FromGuide, reply));
        }

        if (!effects.Gap.IsEmpty)
        {
            rows.AddGap(row, lease.Arrival.Sequence, effects.Gap);
        }

        foreach (var count in effects.Counts ?? [])
        {
            rows.AddCount(count);
        }

        var next = row.LastArrival > lease.Arrival.Sequence ? rows.OldestArrival(row, lease.Arrival.Sequence) : null;
        row = row with
        {
            LastSequence = sequence,
            LastAt = at,
            LastDone = lease.Arrival.Sequence,
            StateVersion = row.StateVersion + 1,
            State = effects.State,
            LeaseOwner = next is null ? null : rows.Owner,
            LeaseUntil = next is null ? 0 : rows.Now + LeaseTerm.Milliseconds,
            Attempts = next is null ? 0 : 1,
        };
        rows.KeepTurn(row);
        return (CommitKind.Committed, next is null ? null : LeaseOf(row, next.Value));
    }

    static ConversationRow Forget(
        IRows rows, ConversationRow row, Lease lease, IReadOnlyList<ProviderCopy> leaving)
    {
        // What else has arrived meanwhile is part of what is to be forgotten.
        row = rows.Renew(row) with { LastArrival = lease.Arrival.Sequence, Speaker = Speaker.Guide };
        rows.KeepLease(row);
        foreach (var copy in leaving)
        {
            rows.AddCopy(row, copy, isLeaving: true);
        }

        return row;
    }

    /// <remarks>
    /// A lease that runs longer than any can was taken before the clock was set back: it would hold for that long.
    /// </remarks>
    static bool IsFree(IRows rows, ConversationRow row) =>
        row.LeaseOwner is null
        || (rows.IsAlone && row.LeaseOwner != rows.Owner)
        || row.LeaseUntil <= rows.Now
        || row.LeaseUntil > rows.Now + LeaseTerm.Milliseconds;

    static ConversationRow Take(IRows rows, ConversationRow row)
    {
        var taken = row with
        {
            LeaseOwner = rows.Owner,
            LeaseUntil = rows.Now + LeaseTerm.Milliseconds,
            Fence = row.Fence + 1,
            Attempts = row.Attempts + 1,
        };
        rows.KeepLease(taken);
        return taken;
    }

    static Lease LeaseOf(ConversationRow row, LogEntry arrival) =>
        new(row.Conversation, row.Fence, row.StateVersion, row.State, row.Speaker, arrival, row.Attempts);

    /// <summary>Where its answers go from now on. Most of the time nothing has changed.</summary>
    public static bool KeepReference(IRows rows, ConversationId id, string reference)
    {
        if (rows.Find(id) is not { } row)
        {
            return false;
        }

        if (row.Conversation.Reference != reference)
        {
            rows.KeepReference(row, reference);
        }

        return true;
    }

    public static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
