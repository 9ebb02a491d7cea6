using FamilyGuide.Bot.Conversations.Edge;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Conversations.Upkeep;

/// <summary>The nightly backup.</summary>
sealed class BackupOptions
{
    public const string Section = "Backup";

    /// <summary>Where it lies; the data folder's <c>backups</c> when nobody says otherwise.</summary>
    public string? Folder { get; set; }

    /// <summary>Of the day, UTC: when few families write.</summary>
    [Within(0, 23, "Backup:Hour must be 0 to 23 (UTC).")]
    public int Hour { get; set; } = 3;

    /// <summary>How long a backup is kept. Its key file, without which it is mute, is kept for seven days.</summary>
    [Within(1, 90, "Backup:KeepDays must be 1 to 90 days.")]
    public int KeepDays { get; set; } = 7;
}

[OptionsValidator]
sealed partial class BackupOptionsValidator : IValidateOptions<BackupOptions>;
