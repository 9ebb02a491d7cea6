using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Counting;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Bot.Storage.Rows;
using Npgsql;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <summary>What a batch has changed, as one statement for each kind of change.</summary>
sealed partial class PostgresChanges(string machine)
{
    readonly List<(long Position, LogEntry Entry, byte[] Sealed)> _entries = [];
    readonly List<(long Conversation, byte[] Key, LogEntry Entry)> _arrivals = [];
    readonly List<(long Conversation, long Sequence, byte[] Sealed)> _gaps = [];
    readonly Dictionary<CountedOnce, long> _counts = [];
    readonly Dictionary<(long Conversation, long Place), (long At, bool IsLeaving, byte[] Sealed)> _copies = [];
    readonly Dictionary<CaseId, (long Conversation, Case Case, byte[] Sealed)> _cases = [];
    readonly Dictionary<long, NewConversationRow> _renewed = [];
    readonly Dictionary<long, byte[]> _headers = [];
    readonly Dictionary<long, ConversationRow> _leases = [];
    readonly Dictionary<long, ConversationRow> _turns = [];

    long _renewedAt;

    public PostgresPhotoChanges Photos { get; } = new();

    public void AddEntry(ConversationRow row, LogEntry entry) => _entries.Add(
        ((row.Number << EntryRow.SequenceBits) | entry.Sequence, entry, row.Cipher.Seal(entry.Activity.Span)));

    public void AddArrival(ConversationRow row, byte[] key, LogEntry entry) => _arrivals.Add((row.Number, key, entry));

    public void AddGap(ConversationRow row, long sequence, ReadOnlyMemory<byte> gap) =>
        _gaps.Add((row.Number, sequence, row.Cipher.Seal(gap.Span)));

    public void AddCount(CountedOnce count) => _counts[count] = _counts.GetValueOrDefault(count) + 1;

    public void AddCopy(ConversationRow row, ProviderCopy copy, bool isLeaving) =>
        _copies[(row.Number, copy.Place)] =
            (copy.At.ToUnixTimeMilliseconds(), isLeaving, CopyRow.Seal(row.Cipher, copy));

    /// <summary>The latest version counts.</summary>
    public void KeepCase(ConversationRow row, Case @case) =>
        _cases[@case.Id] = (row.Number, @case, row.Cipher.Seal(CaseContentJson.Write(@case.Content)));

    /// <summary>What the batch itself would have added under the old key is not added.</summary>
    public void RenewKey(long number, NewConversationRow again, long now)
    {
        _entries.RemoveAll(entry => entry.Position >> EntryRow.SequenceBits == number);
        _gaps.RemoveAll(gap => gap.Conversation == number);
        foreach (var forgotten in _cases.Where(kept => kept.Value.Conversation == number).ToArray())
        {
            _cases.Remove(forgotten.Key);
        }

        foreach (var copy in _copies.Keys.Where(copy => copy.Conversation == number).ToArray())
        {
            _copies.Remove(copy);
        }

        _headers.Remove(number);
        _renewed[number] = again;
        _renewedAt = now;
    }

    /// <summary>A header that was sealed with the key that the row has now.</summary>
    public void KeepHeader(long number, byte[] header) => _headers[number] = header;

    /// <summary>The latest version of a row counts; once it has a new state, all of it is sent.</summary>
    public void Keep(ConversationRow row, bool hasNewState)
    {
        if (hasNewState || _turns.ContainsKey(row.Number))
        {
            _leases.Remove(row.Number);
            _turns[row.Number] = row;
        }
        else
        {
            _leases[row.Number] = row;
        }
    }

    public void AddTo(NpgsqlBatch batch)
    {
        if (_renewed.Count > 0)
        {
            List<long> numbers = [.. _renewed.Keys];
            batch.Add(ForgetLogs, numbers);
            batch.Add(ForgetGaps, numbers);
            batch.Add(ForgetCopies, numbers);
            batch.Add(ForgetCases, numbers);
            batch.Add(ForgetOutbox, numbers);
            batch.Add(ForgetReturns, numbers);
            batch.Add(
                Renew,
                numbers,
                numbers.ConvertAll(number => _renewed[number].WrappedKey),
                numbers.ConvertAll(number => _renewed[number].SealedHeader),
                _renewedAt);
        }

        if (_headers.Count > 0)
        {
            List<long> numbers = [.. _headers.Keys];
            batch.Add(KeepHeaders, numbers, numbers.ConvertAll(number => _headers[number]));
        }

        if (_entries.Count > 0)
        {
            batch.Add(
                InsertEntries,
                _entries.ConvertAll(entry => entry.Position),
                _entries.ConvertAll(entry => entry.Entry.Timestamp.ToUnixTimeMilliseconds()),
                _entries.ConvertAll(entry => (long)entry.Entry.Kind),
                _entries.ConvertAll(entry => entry.Sealed));
        }

        if (_arrivals.Count > 0)
        {
            batch.Add(
                InsertArrivals,
                _arrivals.ConvertAll(arrival => arrival.Conversation),
                _arrivals.ConvertAll(arrival => arrival.Key),
                _arrivals.ConvertAll(arrival => arrival.Entry.Sequence),
                _arrivals.ConvertAll(arrival => arrival.Entry.Timestamp.ToUnixTimeMilliseconds()));
        }

        if (_gaps.Count > 0)
        {
            batch.Add(
                InsertGaps,
                _gaps.ConvertAll(gap => gap.Conversation),
                _gaps.ConvertAll(gap => gap.Sequence),
                _gaps.ConvertAll(gap => gap.Sealed));
        }

        Photos.AddTo(batch);
        AddCounts(batch);
        AddCopies(batch);
        AddCases(batch, [.. _cases.Values]);
        AddRows(batch, KeepLeases, [.. _leases.Values], withState: false);
        AddRows(batch, KeepTurns, [.. _turns.Values], withState: true);
    }

    void AddCounts(NpgsqlBatch batch)
    {
        if (_counts.Count == 0)
        {
            return;
        }

        List<CountedOnce> counts = [.. _counts.Keys];
        batch.Add(
            KeepCounts,
            counts.ConvertAll(count => Weeks.ToNumber(count.Week)),
            counts.ConvertAll(count => $"{count.Measure}"),
            counts.ConvertAll(count => count.Of),
            counts.ConvertAll(count => _counts[count]),
            machine);
    }

    void AddCopies(NpgsqlBatch batch)
    {
        if (_copies.Count > 0)
        {
            batch.Add(
                InsertCopies,
                _copies.Keys.Select(copy => copy.Conversation).ToList(),
                _copies.Keys.Select(copy => copy.Place).ToList(),
                _copies.Values.Select(copy => copy.Sealed).ToList(),
                _copies.Values.Select(copy => copy.At).ToList(),
                _copies.Values.Select(copy => copy.IsLeaving ? 1L : 0).ToList());
        }
    }

    static void AddCases(NpgsqlBatch batch, List<(long Conversation, Case Case, byte[] Sealed)> cases)
    {
        if (cases is [])
        {
            return;
        }

        batch.Add(
            KeepCases,
            cases.ConvertAll(kept => kept.Conversation),
            cases.ConvertAll(kept => kept.Case.Id.Value),
            cases.ConvertAll(kept => (long)kept.Case.Status),
            cases.ConvertAll(kept => kept.Case.AskedAt.ToUnixTimeMilliseconds()),
            cases.ConvertAll(kept => kept.Case.AskedSequence),
            cases.ConvertAll(kept => kept.Case.Advocate),
            cases.ConvertAll(kept => kept.Case.ClaimedAt?.ToUnixTimeMilliseconds()),
            cases.ConvertAll(kept => kept.Case.ClaimUntil.ToUnixTimeMilliseconds()),
            cases.ConvertAll(kept => kept.Case.Version),
            cases.ConvertAll(kept => kept.Sealed));
    }

    static void AddRows(NpgsqlBatch batch, string sql, List<ConversationRow> rows, bool withState)
    {
        if (rows is [])
        {
            return;
        }

        var command = batch.Add(
            sql,
            rows.ConvertAll(row => row.Number),
            rows.ConvertAll(row => row.LastSequence),
            rows.ConvertAll(row => row.LastAt),
            rows.ConvertAll(row => row.LastArrival),
            rows.ConvertAll(row => row.LeaseOwner),
            rows.ConvertAll(row => row.LeaseUntil),
            rows.ConvertAll(row => row.Fence),
            rows.ConvertAll(row => (long)row.Attempts),
            rows.ConvertAll(row => (long)row.Speaker));
        if (withState)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = rows.ConvertAll(row => row.LastDone) });
            command.Parameters.Add(new NpgsqlParameter { Value = rows.ConvertAll(row => row.StateVersion) });
            command.Parameters.Add(new NpgsqlParameter
            {
                Value = rows.ConvertAll(row => row.Cipher.Seal(row.State.Span)),
            });
        }
    }
}
