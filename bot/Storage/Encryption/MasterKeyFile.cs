using System.Security.Cryptography;

namespace FamilyGuide.Bot.Storage.Encryption;

/// <summary>The master key in a file that only its owner can read; made on the first start.</summary>
/// <remarks>
/// A lost file means that every conversation is lost, which is what erasing means. A database without its key file is
/// therefore never given a new one: somebody has mislaid the file and should look for it.
/// </remarks>
static class MasterKeyFile
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    const UnixFileMode Others = ~(OwnerOnly | UnixFileMode.UserExecute);

    /// <exception cref="InvalidOperationException">
    /// The file is missing though a database exists, is not a key, or can be read by others than its owner.
    /// </exception>
    public static MasterKey OpenOrCreate(string path, bool databaseExists)
    {
        if (!File.Exists(path))
        {
            if (databaseExists)
            {
                throw new InvalidOperationException(
                    $"The database is there but its master key is not: put the file back at {path}.");
            }

            return Create(path);
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None)
        {
            throw new InvalidOperationException(
                $"The master key can be read by others than its owner: chmod 600 {path}");
        }

        var text = File.ReadAllText(path).Trim();
        var secret = new byte[MasterKey.Bytes];
        if (!Convert.TryFromBase64String(text, secret, out var written) || written != MasterKey.Bytes)
        {
            throw new InvalidOperationException($"This file is not a master key (32 bytes in base64): {path}");
        }

        return new(secret);
    }

    static MasterKey Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var secret = RandomNumberGenerator.GetBytes(MasterKey.Bytes);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var file = new FileStream(path, options))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(secret)));
            file.Flush(flushToDisk: true);
        }

        return new(secret);
    }
}
