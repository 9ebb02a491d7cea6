namespace FamilyGuide.Bot.Storage.Archives;

static class OwnersFile
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>A file that nobody but its owner can read, and that nobody else can open now.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new(path, options);
    }

    /// <summary>Removes what a program that is no more has left, together with what belongs to it.</summary>
    public static void RemoveIfLeft(string path, Action? alongWith = null)
    {
        try
        {
            using var left = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            alongWith?.Invoke();
            File.Delete(path);
        }
        catch (IOException)
        {
            // Somebody is at work there, or it is gone.
        }
    }
}
