namespace FamilyGuide.Bot.Conversations.Upkeep;

/// <summary>What a store says about its own health when it is asked.</summary>
/// <remarks>
/// It is asked by a second program while the first one serves: it claims nothing, writes nothing and brings no schema
/// up to date.
/// </remarks>
public interface IStoreCheckup
{
    /// <exception cref="StoreUnavailableException">The store can't be reached.</exception>
    Task<StoreCheckup> CheckUpAsync(CancellationToken cancellationToken);
}

/// <summary>The store as it was found.</summary>
public sealed record StoreCheckup
{
    /// <summary>The newest schema that this program knows.</summary>
    public required int SchemaKnown { get; init; }

    /// <summary>The schema that the store has; 0 for a store that nothing has opened yet.</summary>
    public required int SchemaFound { get; init; }

    /// <summary>The newest time that stands in the store, whatever it belongs to; null when it is empty.</summary>
    public DateTimeOffset? NewestKept { get; init; }

    /// <summary>What time the database's server has; null when it has no clock of its own.</summary>
    public DateTimeOffset? ServerTime { get; init; }

    /// <summary>How the program reaches the database; a file needs no way.</summary>
    public StoreLink Link { get; init; } = StoreLink.File;

    /// <summary>Null when retention has never run.</summary>
    public RetentionRun? LastRetention { get; init; }

    /// <summary>Null when no backup was ever made.</summary>
    public BackupRun? LastBackup { get; init; }

    /// <summary>Null when no backup was ever restored to see whether it is good.</summary>
    public DrillRun? LastDrill { get; init; }

    /// <summary>Null when no advocate was ever written to.</summary>
    public NoticeRun? LastNotice { get; init; }
}

public enum StoreLink
{
    /// <summary>A file of this machine.</summary>
    File,

    /// <summary>A server on this machine, without encryption.</summary>
    Loopback,

    /// <summary>TLS, and the server's certificate is checked.</summary>
    Encrypted,

    /// <summary>A network that others may listen to.</summary>
    Open,
}

/// <summary>A run of retention.</summary>
/// <param name="At">When it ended.</param>
/// <param name="Deleted">How many rows, by class of data.</param>
/// <param name="OldestOverdue">
/// When the oldest of what is still there should have been deleted; null when nothing is overdue.
/// </param>
public sealed record RetentionRun(
    DateTimeOffset At, IReadOnlyDictionary<string, long> Deleted, DateTimeOffset? OldestOverdue);

/// <summary>A backup.</summary>
/// <param name="At">The moment that it shows.</param>
/// <param name="HasSucceeded">It was written to its end, and flushed.</param>
public sealed record BackupRun(DateTimeOffset At, bool HasSucceeded);

/// <summary>A restore of a backup into a scratch folder.</summary>
/// <param name="At">When it ended.</param>
/// <param name="IsEqual">The ledger of what came back equals the one of the backup's moment.</param>
/// <param name="Took">From the backup's file to a store that answers.</param>
public sealed record DrillRun(DateTimeOffset At, bool IsEqual, TimeSpan Took);

/// <summary>An e-mail to an advocate.</summary>
/// <param name="At">When it was tried.</param>
/// <param name="Code">Why it is not known to be taken; null when it was.</param>
public sealed record NoticeRun(DateTimeOffset At, string? Code);
