namespace FamilyGuide.Bot.Storage.Archives;

/// <summary>The folder of the nightly backups.</summary>
static class BackupFolder
{
    const string Ending = ".backup";
    const string KeysEnding = Ending + Archive.KeysEnding;

    /// <summary>By the time that stands in them, not by their names or what the file system believes.</summary>
    public static string? FindNewest(string folder) => TimesOf(folder, Ending)
        .OrderBy(file => file.MadeAt)
        .ThenBy(file => file.Path, StringComparer.Ordinal)
        .Select(file => file.Path)
        .LastOrDefault();

    public static void Prune(string folder, DateTimeOffset now, TimeSpan keep)
    {
        Delete(TimesOf(folder, KeysEnding), now - Archive.KeysLifetime);
        Delete(TimesOf(folder, Ending), keep == TimeSpan.MaxValue ? DateTimeOffset.MinValue : now - keep);
        if (Directory.Exists(folder))
        {
            NewFile.RemoveUnfinished(folder, "*" + Ending);
            NewFile.RemoveUnfinished(folder, "*" + KeysEnding);
        }
    }

    static void Delete(IEnumerable<(string Path, DateTimeOffset MadeAt)> files, DateTimeOffset before)
    {
        foreach (var (path, _) in files.Where(file => file.MadeAt < before))
        {
            File.Delete(path);
        }
    }

    static List<(string Path, DateTimeOffset MadeAt)> TimesOf(string folder, string ending)
    {
        List<(string, DateTimeOffset)> found = [];
        if (!Directory.Exists(folder))
        {
            return found;
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*" + ending))
        {
            using var file = File.OpenRead(path);
            if (ArchiveHeader.TryRead(file, out var header, out _))
            {
                found.Add((path, header.MadeAt));
            }
        }

        return found;
    }
}
