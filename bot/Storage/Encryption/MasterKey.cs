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
    public byte[] DeriveKey(string purpose) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256, _secret, Bytes, salt: null, info: Encoding.UTF8.GetBytes(purpose));
}
