using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.Storage.Encryption;
using FamilyGuide.Bot.Storage.Postgres;
using FamilyGuide.Bot.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Storage.Archives;

/// <summary>Backup, restore, drill and move, on both engines by the same copier.</summary>
sealed class StoreArchives(
    IOptions<StorageOptions> options, IOptions<BackupOptions> backups, TimeProvider clock) : IStoreArchives
{
    public string Folder => Path.GetFullPath(
        backups.Value.Folder ?? Path.Combine(DataFolder.Of(options.Value).Root, "backups"));

    /// <summary>What an archive is written to. Tests break things here.</summary>
    internal Func<Stream, Stream> Disk { get; init; } = file => file;

    public Task<BackupMade> BackUpAsync(string file, CancellationToken cancellationToken) =>
        StoreEnds.TryAsync(() => WriteAsync(Path.GetFullPath(file), cancellationToken));

    public Task<CopyMade> RestoreAsync(
        string file, bool opensAll, bool evenOld, CancellationToken cancellationToken) => StoreEnds.TryAsync(async () =>
        {
            var (folder, master) = StoreEnds.OpenFolder(options.Value);
            using var scratch = ScratchFolder.Create(folder);
            await using var store = await StoreEnds.OpenEmptyAsync(options.Value, scratch, cancellationToken);
            var now = evenOld ? default(DateTimeOffset?) : clock.GetUtcNow();
            return await FillAsync(file, now, scratch, store, master, opensAll, cancellationToken);
        });

    public Task<CopyMade> TryOutAsync(string file, CancellationToken cancellationToken) => StoreEnds.TryAsync(
        async () =>
        {
            var (folder, master) = StoreEnds.OpenFolder(options.Value);
            using var scratch = ScratchFolder.Create(folder);
            await using var store = new SqliteRowSink(scratch.PathOf("store.db"));
            return await FillAsync(file, now: null, scratch, store, master, opensAll: true, cancellationToken);
        });

    public Task<CopyMade> MoveAsync(CancellationToken cancellationToken) => StoreEnds.TryAsync(async () =>
    {
        if (PostgresAddress.FaultOf(options.Value.ConnectionString) is { } fault)
        {
            throw new ArchiveException(fault);
        }

        var startedAt = clock.GetTimestamp();
        var (folder, master) = StoreEnds.OpenFolder(options.Value);
        await using var claim = SqliteStoreSink.ClaimStopped(folder);
        await using var source = await SqliteRowSource.OpenAsync(folder.Database, cancellationToken);
        await SharedKeyCheck.RunAsync(source, master, cancellationToken);
        await using var target = await PostgresRowSink.OpenEmptyAsync(options.Value, cancellationToken);
        var ledger = await Copier.CopyAsync(source, target, cancellationToken);
        return await KeepIfGoodAsync(
            new(clock.GetUtcNow(), ledger, ByCounts: false, startedAt), target, opener: null, cancellationToken);
    });

    public string? FindNewest() => BackupFolder.FindNewest(Folder);

    public void Prune(DateTimeOffset now, TimeSpan keep) => BackupFolder.Prune(Folder, now, keep);

    async Task<BackupMade> WriteAsync(string file, CancellationToken cancellationToken)
    {
        var startedAt = clock.GetTimestamp();
        var (folder, master) = StoreEnds.OpenFolder(options.Value);
        if (!Directory.Exists(Path.GetDirectoryName(file)))
        {
            throw new ArchiveException($"There is no such folder: {Path.GetDirectoryName(file)}");
        }

        using var scratch = ScratchFolder.Create(folder);
        var header = ArchiveHeader.New(clock.GetUtcNow(), options.Value.Provider, SqliteSchema.KnownVersion);
        using var archive = await NewFile.CreateAsync(file, header, master, Disk, cancellationToken);
        using var keys = await NewFile.CreateAsync(
            file + Archive.KeysEnding, header.ForKeys(), master, Disk, cancellationToken);
        await using var writer = new ArchiveWriter(scratch, archive, keys);
        Ledger ledger;
        await using (var source = await StoreEnds.OpenSourceAsync(options.Value, cancellationToken))
        {
            await SharedKeyCheck.RunAsync(source, master, cancellationToken);
            ledger = await Copier.CopyAsync(source, writer, cancellationToken);
        }

        writer.Write(ledger);
        await writer.KeepAsync(cancellationToken);
        return new(
            ledger.Conversations,
            ledger.Entries,
            ledger.Digest,
            archive.Length,
            keys.Length,
            clock.GetElapsedTime(startedAt));
    }

    async Task<CopyMade> FillAsync(
        string file,
        DateTimeOffset? now,
        ScratchFolder scratch,
        IRowSink store,
        MasterKey master,
        bool opensAll,
        CancellationToken cancellationToken)
    {
        var startedAt = clock.GetTimestamp();
        await using var archive = await Archive.OpenAsync(
            Path.GetFullPath(file), scratch, master, now, cancellationToken);
        await SharedKeyCheck.RunAsync(archive, master, cancellationToken);
        await Copier.CopyAsync(archive, store, cancellationToken);
        var isOlder = archive.Header.Schema < SqliteSchema.KnownVersion;
        return await KeepIfGoodAsync(
            new(archive.Header.MadeAt, archive.Ledger, isOlder, startedAt),
            store,
            opensAll ? new(master) : null,
            cancellationToken);
    }

    /// <remarks>What came is read back from where it came to: what was sent proves nothing.</remarks>
    async Task<CopyMade> KeepIfGoodAsync(
        Expected expected, IRowSink store, SealedValues? opener, CancellationToken cancellationToken)
    {
        var found = await Ledger.OfAsync(store, cancellationToken);
        if (opener is not null)
        {
            await opener.OpenAllAsync(store, cancellationToken);
        }

        var made = new CopyMade(
            expected.Of,
            expected.Ledger.CompareWith(found, expected.ByCounts),
            found.Digest,
            opener?.Opened ?? 0,
            opener?.Unreadable ?? 0,
            clock.GetElapsedTime(expected.StartedAt));
        if (made.IsGood)
        {
            await store.KeepAsync(cancellationToken);
        }

        return made with { Took = clock.GetElapsedTime(expected.StartedAt) };
    }

    sealed record Expected(DateTimeOffset Of, Ledger Ledger, bool ByCounts, long StartedAt);
}
