namespace FamilyGuide.Bot.Operations.Doctor;

/// <summary>What only the program may read, nobody else may.</summary>
static class PermissionRule
{
    const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <param name="path">The master key's file.</param>
    /// <param name="mode">Null when there is no such file.</param>
    /// <param name="databaseExists">A database that waits for its key.</param>
    public static Finding OfKeyFile(string path, UnixFileMode? mode, bool databaseExists) => (mode, databaseExists) switch
    {
        (null, true) => Finding.Bad(
            $"The database is there but its master key is not: {path}",
            "Put the file back from where its copy is kept; without it nothing that was written can be read."),
        (null, false) => Finding.Attention(
            $"There is no master key yet: {path}",
            "Start the program once; it makes the key, which you then copy to a safe place of its own."),
        ({ } found, _) when IsOpen(found) => Finding.Bad(
            $"The master key can be read by others than its owner: {path}",
            $"Run: chmod 600 {path}"),
        _ => Finding.Well($"Only its owner can read the master key: {path}"),
    };

    /// <param name="path">The data folder.</param>
    /// <param name="mode">Null when there is no such folder.</param>
    public static Finding OfDataFolder(string path, UnixFileMode? mode) => mode switch
    {
        null => Finding.Attention(
            $"There is no data folder yet: {path}",
            "Start the program once, or set FAMILYGUIDE_DATA to the folder that has the data."),
        { } found when IsOpen(found) => Finding.Bad(
            $"Others than its owner can look into the data folder: {path}",
            $"Run: chmod 700 {path}"),
        _ => Finding.Well($"Only its owner can look into the data folder: {path}"),
    };

    static bool IsOpen(UnixFileMode mode) => (mode & ~Owner) != UnixFileMode.None;
}
