namespace FamilyGuide.Bot.AdvocateDesk.Audit;

/// <summary>A log that only grows, each entry chained to the one before with a key kept elsewhere.</summary>
/// <remarks>Every method may throw <see cref="Conversations.StoreUnavailableException"/>.</remarks>
interface IAuditBook
{
    Task AppendAsync(ReadOnlyMemory<byte> entry, CancellationToken cancellationToken);

    /// <summary>The newest entries, the newest first.</summary>
    Task<IReadOnlyList<AuditLine>> NewestAsync(int most, CancellationToken cancellationToken);

    /// <summary>Whether somebody has changed, removed or added something.</summary>
    Task<AuditVerdict> VerifyAsync(CancellationToken cancellationToken);

    /// <summary>Removes entries from the beginning; what is left can still be verified.</summary>
    /// <returns>How many.</returns>
    Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken);
}

/// <param name="Number">Its place.</param>
/// <param name="At">When.</param>
/// <param name="Entry">JSON.</param>
sealed record AuditLine(long Number, DateTimeOffset At, ReadOnlyMemory<byte> Entry);

/// <param name="Entries">How many there are.</param>
/// <param name="BrokenAt">The first that is not as it was written; null when all are.</param>
sealed record AuditVerdict(long Entries, long? BrokenAt);
