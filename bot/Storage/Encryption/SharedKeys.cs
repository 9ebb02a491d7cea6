using System.Security.Cryptography;
using System.Text;

namespace FamilyGuide.Bot.Storage.Encryption;

/// <summary>Makes the secrets that all machines of a store share, and wraps them with the master key.</summary>
sealed class SharedKeys(MasterKey master)
{
    /// <summary>The purpose of the one that is there only to tell whether the master key is the store's.</summary>
    public const string Touchstone = "master-key";

    readonly byte[] _wrapping = master.DeriveKey("shared-keys");

    public byte[] MakeWrapped(string purpose) =>
        Sealed.Seal(_wrapping, RandomNumberGenerator.GetBytes(MasterKey.Bytes), Encoding.UTF8.GetBytes(purpose));

    /// <exception cref="InvalidOperationException">Another master key has wrapped it.</exception>
    public byte[] Open(string purpose, ReadOnlySpan<byte> wrapped)
    {
        try
        {
            return Sealed.Open(_wrapping, wrapped, Encoding.UTF8.GetBytes(purpose));
        }
        catch (CryptographicException error)
        {
            throw new InvalidOperationException(
                "The master key is not the one that this database was written with: put the right file back "
                + "(Storage:MasterKeyFile).",
                error);
        }
    }
}
