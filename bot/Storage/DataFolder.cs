namespace FamilyGuide.Bot.Storage;

/// <summary>The folder that holds everything kept, claimed by one program at a time.</summary>
sealed class DataFolder : IDisposable
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    readonly FileStream _claim;

    DataFolder(FileStream claim, string database, string masterKey)
    {
        _claim = claim;
        Database = database;
        MasterKey = masterKey;
    }

    public string Database { get; }

    public string MasterKey { get; }

    /// <exception cref="InvalidOperationException">Another program uses the folder, or it can't be written.</exception>
    public static DataFolder Claim(StorageOptions options)
    {
        var folder = Path.GetFullPath(options.Folder);
        try
        {
            Create(folder);

            // The operating system lets go of it when the program ends, however it ends.
            var claim = new FileStream(
                Path.Combine(folder, "in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new(
                claim,
                Path.Combine(folder, "familyguide.db"),
                options.MasterKeyFile ?? Path.Combine(folder, "keys", "master.key"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException(
                $"The data folder can't be used ({error.Message}): {folder}", error);
        }
    }

    public void Dispose() => _claim.Dispose();

    static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }
    }
}
