namespace FamilyGuide.Bot.AdvocateDesk.Records;

/// <summary>What the desk keeps of itself: people, invitations, sessions, shifts. Few, small, and all sealed.</summary>
/// <remarks>Every method may throw <see cref="Conversations.StoreUnavailableException"/>.</remarks>
interface IDeskRecords
{
    /// <returns>Null when there is none, or it has expired.</returns>
    Task<DeskRecord?> FindAsync(string kind, string id, CancellationToken cancellationToken);

    /// <summary>All of a kind that have not expired.</summary>
    Task<IReadOnlyList<DeskRecord>> ListAsync(string kind, CancellationToken cancellationToken);

    /// <summary>Adds a record (version 0), or replaces the one of its version.</summary>
    /// <returns>False when somebody else has changed it meanwhile; then nothing is kept.</returns>
    Task<bool> KeepAsync(DeskRecord record, CancellationToken cancellationToken);

    /// <returns>False when there was none.</returns>
    Task<bool> RemoveAsync(string kind, string id, CancellationToken cancellationToken);
}

/// <param name="Kind">What it is.</param>
/// <param name="Id">Its name among its kind.</param>
/// <param name="Version">0 when it is new; counted by the store.</param>
/// <param name="Document">JSON, which nobody reads without the master key.</param>
/// <param name="Expires">When it is no longer there; null for good.</param>
sealed record DeskRecord(
    string Kind, string Id, long Version, ReadOnlyMemory<byte> Document, DateTimeOffset? Expires = null);
