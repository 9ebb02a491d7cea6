using System.Security.Cryptography;

namespace FamilyGuide.Bot.Storage.Encryption;

/// <summary>AES-256-GCM: format byte, nonce, ciphertext, tag.</summary>
static class Sealed
{
    const byte Format = 1;
    const int Nonce = 12;
    const int Tag = 16;

    /// <summary>How many bytes longer the sealed form is.</summary>
    public const int Overhead = 1 + Nonce + Tag;

    /// <param name="key">256 bits.</param>
    /// <param name="plain">What nobody else may read.</param>
    /// <param name="binding">Where it belongs: sealed bytes that were moved elsewhere can't be opened there.</param>
    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> binding)
    {
        var box = new byte[plain.Length + Overhead];
        box[0] = Format;
        var nonce = box.AsSpan(1, Nonce);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(nonce, plain, box.AsSpan(1 + Nonce, plain.Length), box.AsSpan(box.Length - Tag), binding);
        return box;
    }

    /// <exception cref="CryptographicException">Another key, another place, or somebody changed it.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> binding)
    {
        if (box.Length < Overhead || box[0] != Format)
        {
            throw new CryptographicException("Not a sealed value of a known format.");
        }

        var plain = new byte[box.Length - Overhead];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(box.Slice(1, Nonce), box.Slice(1 + Nonce, plain.Length), box[^Tag..], plain, binding);
        return plain;
    }
}
