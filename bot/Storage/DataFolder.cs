using System.Security.Cryptography;

namespace FamilyGuide.Bot.Storage;

/// <summary>The folder that holds everything kept on this machine.</summary>
sealed class DataFolder
{
    const int MachineNameLength = 16;

    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    DataFolder(StorageOptions options)
    {
        Root = Path.GetFullPath(options.Folder);
        MasterKey = options.MasterKeyFile ?? Path.Combine(Root, "keys", "master.key");
    }

    public string Root { get; }

    public string Database => Path.Combine(Root, "familyguide.db");

    public string MasterKey { get; }

    /// <summary>The folder as it is, or would be.</summary>
    public static DataFolder Of(StorageOptions options) => new(options);

    /// <exception cref="InvalidOperationException">It can't be written.</exception>
    public static DataFolder Create(StorageOptions options)
    {
        var folder = new DataFolder(options);
        folder.Try(() => CreateForOwner(folder.Root));
        return folder;
    }

    /// <summary>A folder that nobody else can look into.</summary>
    public static string CreateForOwner(string path) => (OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, OwnerOnly)).FullName;

    /// <summary>Keeps every other program out. The operating system lets go of it however this one ends.</summary>
    /// <exception cref="InvalidOperationException">Another program uses the folder.</exception>
    public FileStream Claim()
    {
        FileStream? claim = null;
        Try(() => claim = new(
            Path.Combine(Root, "in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        return claim!;
    }

    /// <summary>This machine's name among those that share a database: made at random once, and kept here.</summary>
    /// <exception cref="InvalidOperationException">It can't be read or written.</exception>
    public string MachineName()
    {
        var file = Path.Combine(Root, "machine");
        var name = "";
        Try(() =>
        {
            if (!File.Exists(file))
            {
                File.WriteAllText(file, RandomNumberGenerator.GetHexString(MachineNameLength, lowercase: true));
            }

            name = File.ReadAllText(file).Trim();
        });
        return name.Length == MachineNameLength && name.All(char.IsAsciiHexDigitLower)
            ? name
            : throw new InvalidOperationException($"This file is not a machine's name; delete it: {file}");
    }

    void Try(Action use)
    {
        try
        {
            use();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"The data folder can't be used ({error.Message}): {Root}", error);
        }
    }
}
