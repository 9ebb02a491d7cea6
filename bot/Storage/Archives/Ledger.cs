using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using FamilyGuide.Bot.Conversations.Upkeep;

namespace FamilyGuide.Bot.Storage.Archives;

/// <summary>
/// What a store holds, counted and hashed as it is stored: equal ledgers mean equal stores, to the last byte.
/// </summary>
sealed class Ledger
{
    /// <summary>The line of what belongs to no conversation.</summary>
    const long Shared = 0;

    readonly Dictionary<long, LedgerLine> _lines = [];
    readonly ArrayBufferWriter<byte> _row = new();

    public IEnumerable<LedgerLine> Lines => _lines.Values.OrderBy(line => line.Number);

    public long Conversations => _lines.Count - (_lines.ContainsKey(Shared) ? 1 : 0);

    public long Entries => _lines.Values.Sum(line => line.Entries);

    /// <summary>One hash over all lines.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData([.. _lines.Values
        .Select(line => Convert.ToHexString(line.Digest))
        .Order(StringComparer.Ordinal)
        .SelectMany(Convert.FromHexString)]));

    public static async Task<Ledger> OfAsync(IRowSource source, CancellationToken cancellationToken)
    {
        var ledger = new Ledger();
        foreach (var table in Inventory.Copied)
        {
            await foreach (var row in source.ReadAsync(table, cancellationToken))
            {
                ledger.Add(table, row);
            }
        }

        return ledger;
    }

    /// <summary>The same rows, written down as they pass.</summary>
    public async IAsyncEnumerable<object?[]> WitnessAsync(
        KeptTable table,
        IAsyncEnumerable<object?[]> rows,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            Add(table, row);
            yield return row;
        }
    }

    /// <summary>A line as it was written down elsewhere.</summary>
    public void Add(LedgerLine line) => _lines.Add(line.Number, line);

    /// <param name="found">What came of it.</param>
    /// <param name="byCounts">The stores have different schemas, so that their bytes can't be compared.</param>
    public LedgerComparison CompareWith(Ledger found, bool byCounts)
    {
        var missing = _lines.Keys.Count(number => !found._lines.ContainsKey(number));
        var unexpected = found._lines.Keys.Count(number => !_lines.ContainsKey(number));
        var different = _lines.Values.Count(line =>
            found._lines.TryGetValue(line.Number, out var other) && !line.Equals(other, byCounts));
        return new(Conversations, found.Conversations, Entries, found.Entries, missing, unexpected, different);
    }

    void Add(KeptTable table, object?[] row)
    {
        var number = table.ConversationOf(row);
        if (!_lines.TryGetValue(number, out var line))
        {
            _lines.Add(number, line = new(number));
        }

        if (table == Inventory.Conversations)
        {
            line.LastSequence = (long)row[table.IndexOf("last_sequence")]!;
            line.StateVersion = (long)row[table.IndexOf("state_version")]!;
        }

        line.Entries += table == Inventory.Log ? 1 : 0;
        _row.ResetWrittenCount();
        _row.Write(line.Digest);
        Write(table.Name);
        foreach (var value in row)
        {
            Write(value);
        }

        line.Digest = SHA256.HashData(_row.WrittenSpan);
    }

    /// <remarks>What it is and how long comes first, so that no two different rows are written alike.</remarks>
    void Write(object? value)
    {
        var bytes = value switch
        {
            null => default,
            long number => BitConverter.GetBytes(number),
            string text => Encoding.UTF8.GetBytes(text),
            _ => (ReadOnlySpan<byte>)(byte[])value,
        };
        var head = _row.GetSpan(5);
        head[0] = (byte)(value switch { null => 'n', long => 'i', string => 't', _ => 'b' });
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], bytes.Length);
        _row.Advance(5);
        _row.Write(bytes);
    }
}
