namespace FamilyGuide.Bot.Storage.Archives;

/// <summary>
/// A folder within the data folder for what is neither finished nor sealed; gone afterwards, and after a crash at the
/// next run.
/// </summary>
sealed class ScratchFolder : IDisposable
{
    const string ClaimEnding = ".in-use";

    readonly FileStream _claim;
    readonly string _path;

    ScratchFolder(FileStream claim, string path) => (_claim, _path) = (claim, path);

    public static ScratchFolder Create(DataFolder folder)
    {
        var all = DataFolder.CreateForOwner(Path.Combine(folder.Root, "scratch"));
        foreach (var claim in Directory.EnumerateFiles(all, "*" + ClaimEnding))
        {
            OwnersFile.RemoveIfLeft(claim, () => Remove(claim[..^ClaimEnding.Length]));
        }

        var path = Path.Combine(all, Guid.NewGuid().ToString("N"));
        return new(OwnersFile.Create(path + ClaimEnding), DataFolder.CreateForOwner(path));
    }

    public string PathOf(string name) => Path.Combine(_path, name);

    public void Dispose()
    {
        Remove(_path);
        File.Delete(_claim.Name);
        _claim.Dispose();
    }

    static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
