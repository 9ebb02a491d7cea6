namespace FamilyGuide.Bot.Conversations.Upkeep;

/// <summary>Where the store keeps what it keeps on this machine.</summary>
/// <param name="DataFolder">The folder of everything.</param>
/// <param name="MasterKeyFile">The key without which nothing can be read.</param>
/// <param name="Database">The database's file; null when a server keeps it.</param>
/// <param name="BackupFolder">Where backups are put; null when nobody has said so.</param>
public sealed record StorePlaces(string DataFolder, string MasterKeyFile, string? Database, string? BackupFolder);
