namespace FamilyGuide.Bot.Operations.Doctor;

/// <summary>How much is free where a folder lies, or will lie, and how much it uses.</summary>
static class MachineDisk
{
    public static long Free(string folder)
    {
        var existing = Path.GetFullPath(folder);
        while (!Directory.Exists(existing))
        {
            existing = Path.GetDirectoryName(existing)
                ?? throw new DirectoryNotFoundException($"There is no folder that could hold {folder}.");
        }

        return new DriveInfo(existing).AvailableFreeSpace;
    }

    /// <remarks>The program may be running: a file that goes away meanwhile uses nothing.</remarks>
    public static long Used(string folder) => Directory.Exists(folder)
        ? new DirectoryInfo(folder)
            .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
            .Sum(file => file.Exists ? file.Length : 0)
        : 0;
}
