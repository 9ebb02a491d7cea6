using System.Security.Cryptography;
using System.Text;

namespace FamilyGuide.Bot.Storage.Encryption;

/// <summary>The one secret outside the database: without it nothing in the database can be read.</summary>
sealed class MasterKey
{
    public const int Bytes = 32;

    readonly byte[] _secret;

    public MasterKey(ReadOnlySpan<byte> secret)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(secret.Length, Bytes, nameof(secret));
        _secret = secret.ToArray();
    }

    /// <summary>A key of its own for each purpose, so that one in wrong hands opens nothing else.</summary>
    /// <param name="purpose">What it is for.</param>
    /// <param name="salt">Makes it a key of its own for one file as well.</param>
    public byte[] DeriveKey(string purpose, byte[]? salt = null) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256, _secret, Bytes, salt, info: Encoding.UTF8.GetBytes(purpose));
}
