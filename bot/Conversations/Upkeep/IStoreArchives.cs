namespace FamilyGuide.Bot.Conversations.Upkeep;

/// <summary>Takes a store away in a file, and brings it back.</summary>
/// <remarks>
/// Every method may throw <see cref="StoreUnavailableException"/> and <see cref="ArchiveException"/>; then nothing is
/// left half done.
/// </remarks>
public interface IStoreArchives
{
    /// <summary>Where the nightly backups lie.</summary>
    string Folder { get; }

    /// <summary>Writes a file and its key file beside it: sealed, of one moment, while the program runs.</summary>
    Task<BackupMade> BackUpAsync(string file, CancellationToken cancellationToken);

    /// <summary>Fills the configured, empty store, and keeps that only if it equals the backup.</summary>
    /// <param name="file">The backup; its key file lies beside it.</param>
    /// <param name="opensAll">Opens every sealed value as well.</param>
    /// <param name="evenOld">Also with a key file that should have been deleted.</param>
    /// <param name="cancellationToken">Stops it; then nothing was restored.</param>
    Task<CopyMade> RestoreAsync(string file, bool opensAll, bool evenOld, CancellationToken cancellationToken);

    /// <summary>Restores into a folder that is gone afterwards and opens every sealed value.</summary>
    Task<CopyMade> TryOutAsync(string file, CancellationToken cancellationToken);

    /// <summary>Copies the data folder's SQLite file, which stays, into an empty PostgreSQL database.</summary>
    Task<CopyMade> MoveAsync(CancellationToken cancellationToken);

    /// <summary>The newest backup in <see cref="Folder"/>.</summary>
    string? FindNewest();

    /// <summary>Deletes what is too old in <see cref="Folder"/>, and what was never finished.</summary>
    /// <param name="now">By a clock that is trusted.</param>
    /// <param name="keep">How long backups are kept; how long their key files are is not for anybody to say.</param>
    void Prune(DateTimeOffset now, TimeSpan keep);
}

/// <summary>A backup.</summary>
/// <param name="Conversations">How many it holds.</param>
/// <param name="Entries">How many entries of their logs.</param>
/// <param name="Ledger">One hash over everything in it.</param>
/// <param name="Bytes">The file's length.</param>
/// <param name="KeyBytes">The key file's length.</param>
/// <param name="Took">How long it took.</param>
public sealed record BackupMade(
    long Conversations, long Entries, string Ledger, long Bytes, long KeyBytes, TimeSpan Took);

/// <summary>A store that was filled from another or from a backup.</summary>
/// <param name="Of">The moment that it shows.</param>
/// <param name="Comparison">Of what was there with what came.</param>
/// <param name="Ledger">One hash over everything that came.</param>
/// <param name="Opened">How many sealed values could be opened; 0 when nobody asked.</param>
/// <param name="Unreadable">How many could not.</param>
/// <param name="Took">How long it took.</param>
public sealed record CopyMade(
    DateTimeOffset Of, LedgerComparison Comparison, string Ledger, long Opened, long Unreadable, TimeSpan Took)
{
    public bool IsGood => Comparison.IsEqual && Unreadable == 0;
}

/// <summary>Two ledgers side by side. Counts of conversations, except where it says entries.</summary>
public sealed record LedgerComparison(
    long Conversations,
    long ConversationsFound,
    long Entries,
    long EntriesFound,
    long Missing,
    long Unexpected,
    long Different)
{
    public bool IsEqual => (Missing, Unexpected, Different) == (0, 0, 0);
}
