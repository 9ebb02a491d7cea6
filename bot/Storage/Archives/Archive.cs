using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.Storage.Encryption;
using FamilyGuide.Bot.Storage.Sqlite;

namespace FamilyGuide.Bot.Storage.Archives;

/// <summary>An archive and its key file, opened and found unchanged from their first byte to their last.</summary>
sealed class Archive : IRowSource
{
    public const string KeysEnding = ".keys";

    /// <summary>So long after it was erased, a conversation may come back with an archive; then no more.</summary>
    public static readonly TimeSpan KeysLifetime = TimeSpan.FromDays(7);

    readonly Dictionary<long, byte[]> _keys;
    readonly SqliteRowSource _rows;

    Archive(ArchiveHeader header, Dictionary<long, byte[]> keys, SqliteRowSource rows, Ledger ledger) =>
        (Header, _keys, _rows, Ledger) = (header, keys, rows, ledger);

    public ArchiveHeader Header { get; }

    /// <summary>What the store held when the archive was made.</summary>
    public Ledger Ledger { get; }

    /// <exception cref="ArchiveException">It can't be used; the message says why.</exception>
    public static async Task<Archive> OpenAsync(
        string file,
        ScratchFolder scratch,
        MasterKey master,
        DateTimeOffset? now,
        CancellationToken cancellationToken)
    {
        var plain = scratch.PathOf("archive.db");
        ArchiveHeader header;
        await using (var target = OwnersFile.Create(plain))
        {
            header = await UnsealAsync(file, ArchiveHeader.Archive, master, target, cancellationToken);
        }

        Migrations.RefuseNewer(header.Schema, SqliteSchema.KnownVersion);
        var keys = await KeysOfAsync(file + KeysEnding, header, master, now, cancellationToken);
        Ledger ledger;
        await using (var connection = new SqliteDatabase(plain).OpenForFilling())
        {
            SqliteSchema.BringUpToDate(connection);
            ledger = LedgerTable.Read(connection);
        }

        return new(header, keys, await SqliteRowSource.OpenAsync(plain, cancellationToken), ledger);
    }

    public IAsyncEnumerable<object?[]> ReadAsync(KeptTable table, CancellationToken cancellationToken) =>
        table == Inventory.Conversations
            ? WithKeysAsync(_rows.ReadAsync(table, cancellationToken), cancellationToken)
            : _rows.ReadAsync(table, cancellationToken);

    public ValueTask DisposeAsync() => _rows.DisposeAsync();

    static async Task<Dictionary<long, byte[]>> KeysOfAsync(
        string file, ArchiveHeader archive, MasterKey master, DateTimeOffset? now, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            throw new ArchiveException(
                $"The backup's key file is missing, and without it nobody can read the backup: {file}");
        }

        using var records = new MemoryStream();
        var header = await UnsealAsync(file, ArchiveHeader.Keys, master, records, cancellationToken);
        if (header.Pair != archive.Pair)
        {
            throw new ArchiveException($"This key file belongs to another backup: {file}");
        }

        return now - header.MadeAt > KeysLifetime
            ? throw new ArchiveException(
                $"This key file is older than {KeysLifetime.Days} days and should have been deleted: with it, "
                + "conversations come back that families have erased since. If there is no newer backup, say "
                + $"--even-old: {file}")
            : KeyRecords.Read(records.GetBuffer().AsSpan(0, (int)records.Length));
    }

    static async Task<ArchiveHeader> UnsealAsync(
        string path, string part, MasterKey master, Stream target, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new ArchiveException($"There is no such file: {path}");
        }

        await using var file = File.OpenRead(path);
        var (header, binding) = ArchiveHeader.Read(file, part);
        var pieces = 0;
        try
        {
            await foreach (var piece in SealedChunks.OpenAsync(
                file, header.KeyFrom(master), binding, cancellationToken))
            {
                await target.WriteAsync(piece, cancellationToken);
                pieces++;
            }

            return header;
        }
        catch (CryptographicException error)
        {
            throw new ArchiveException(
                pieces == 0
                    ? $"The master key does not open this file: it belongs to another key, or is damaged: {path}"
                    : $"This file is damaged or has been changed: {path}",
                error);
        }
    }

    async IAsyncEnumerable<object?[]> WithKeysAsync(
        IAsyncEnumerable<object?[]> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var column = Inventory.Conversations.IndexOf(Inventory.KeyColumn);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            row[column] = _keys.GetValueOrDefault(Inventory.Conversations.ConversationOf(row))
                ?? throw new ArchiveException("The backup's key file does not hold the keys of all its conversations.");
            yield return row;
        }
    }
}
