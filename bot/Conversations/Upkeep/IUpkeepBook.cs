namespace FamilyGuide.Bot.Conversations.Upkeep;

/// <summary>What the program does by itself now and then: who does it, when it was done, and how it went.</summary>
/// <remarks>Every method may throw <see cref="StoreUnavailableException"/>.</remarks>
public interface IUpkeepBook
{
    /// <summary>Null when it was never done.</summary>
    Task<UpkeepEntry?> FindAsync(string task, CancellationToken cancellationToken);

    /// <summary>Writes down that it was done now, and lets others lead again.</summary>
    /// <param name="task">What; see <see cref="UpkeepTask"/>.</param>
    /// <param name="report">JSON with counts and codes, and nothing of any conversation.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    Task RecordAsync(string task, string report, CancellationToken cancellationToken);

    /// <summary>Lets one machine at a time do it.</summary>
    /// <param name="task">What.</param>
    /// <param name="term">After that it is anybody's again, should this machine not come back.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    Task<bool> TryLeadAsync(string task, TimeSpan term, CancellationToken cancellationToken);
}

/// <param name="Task">What was done.</param>
/// <param name="At">When, by the store's clock.</param>
/// <param name="Report">JSON with counts and codes.</param>
public sealed record UpkeepEntry(string Task, DateTimeOffset At, string Report);

/// <summary>The names of what is done.</summary>
static class UpkeepTask
{
    public const string Retention = "retention";
    public const string RetentionClock = "retention-clock";
    public const string Backup = "backup";
    public const string Drill = "drill";

    /// <summary>The last e-mail that someone is waiting.</summary>
    public const string Notices = "notices";

    /// <summary>Something to write, to see whether writing is possible again.</summary>
    public const string Pulse = "pulse";
}
