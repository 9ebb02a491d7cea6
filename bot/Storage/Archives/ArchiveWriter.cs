using System.Runtime.CompilerServices;
using FamilyGuide.Bot.Storage.Encryption;
using FamilyGuide.Bot.Storage.Sqlite;

namespace FamilyGuide.Bot.Storage.Archives;

/// <summary>
/// An archive that is being written: rows go into a SQLite file, and the keys of conversations into a file of their
/// own, so that the archive says nothing once that one is gone.
/// </summary>
sealed class ArchiveWriter(ScratchFolder scratch, NewFile archive, NewFile keys) : IRowSink
{
    readonly string _plain = scratch.PathOf("archive.db");

    SqliteRowSink? _rows;

    SqliteRowSink Rows => _rows ??= new(_plain);

    public Task WriteAsync(KeptTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken) =>
        Rows.WriteAsync(
            table,
            table == Inventory.Conversations ? WithoutKeysAsync(rows, cancellationToken) : rows,
            cancellationToken);

    public IAsyncEnumerable<object?[]> ReadAsync(KeptTable table, CancellationToken cancellationToken) =>
        Rows.ReadAsync(table, cancellationToken);

    public void Write(Ledger ledger) => LedgerTable.Write(Rows.Connection, ledger);

    /// <summary>Seals everything and gives both files their names.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        await Rows.KeepAsync(cancellationToken);
        await using (var plain = File.OpenRead(_plain))
        {
            var some = new byte[SealedChunks.Plain];
            while (await plain.ReadAsync(some, cancellationToken) is var length and > 0)
            {
                await archive.WriteAsync(some.AsMemory(0, length), cancellationToken);
            }
        }

        await archive.CompleteAsync(cancellationToken);
        await keys.CompleteAsync(cancellationToken);
        keys.Publish();
        archive.Publish();
    }

    public ValueTask DisposeAsync() => _rows?.DisposeAsync() ?? ValueTask.CompletedTask;

    async IAsyncEnumerable<object?[]> WithoutKeysAsync(
        IAsyncEnumerable<object?[]> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var column = Inventory.Conversations.IndexOf(Inventory.KeyColumn);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            var record = KeyRecords.Write(Inventory.Conversations.ConversationOf(row), (byte[])row[column]!);
            await keys.WriteAsync(record, cancellationToken);
            row[column] = Array.Empty<byte>();
            yield return row;
        }
    }
}
