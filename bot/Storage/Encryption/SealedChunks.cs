using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace FamilyGuide.Bot.Storage.Encryption;

/// <summary>A long text sealed piece by piece with AES-256-GCM, so that no length of it has to be in memory.</summary>
/// <remarks>
/// Each piece is sealed under its number, whether it is the last, and the file's header: pieces that were left out,
/// swapped, added or taken from another file don't open, and neither does one that comes after the last.
/// </remarks>
static class SealedChunks
{
    public const int Plain = 64 * 1024;
    public const int Tag = 16;

    const int Nonce = 12;

    public static void Seal(
        AesGcm aes, uint number, bool isLast, ReadOnlySpan<byte> plain, Span<byte> box, ReadOnlySpan<byte> binding)
    {
        Span<byte> nonce = stackalloc byte[Nonce];
        Name(nonce, number, isLast);
        aes.Encrypt(nonce, plain, box[..plain.Length], box.Slice(plain.Length, Tag), binding);
    }

    /// <summary>Piece by piece; none may be trusted to be all before the last one has come.</summary>
    /// <exception cref="CryptographicException">Another key, or somebody or something has changed the file.</exception>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> OpenAsync(
        Stream source, byte[] key, byte[] binding, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var aes = new AesGcm(key, Tag);
        var (box, next, plain) = (new byte[Plain + Tag], new byte[Plain + Tag], new byte[Plain]);
        var length = await FillAsync(source, box, cancellationToken);
        for (uint number = 0; ; number = checked(number + 1))
        {
            var nextLength = length == box.Length ? await FillAsync(source, next, cancellationToken) : 0;
            var isLast = nextLength == 0;
            Open(aes, number, isLast, box.AsSpan(0, length), plain, binding);
            yield return plain.AsMemory(0, length - Tag);
            if (isLast)
            {
                yield break;
            }

            (box, next, length) = (next, box, nextLength);
        }
    }

    static void Open(
        AesGcm aes, uint number, bool isLast, ReadOnlySpan<byte> box, Span<byte> plain, ReadOnlySpan<byte> binding)
    {
        if (box.Length < Tag)
        {
            throw new CryptographicException("Too short.");
        }

        Span<byte> nonce = stackalloc byte[Nonce];
        Name(nonce, number, isLast);
        aes.Decrypt(nonce, box[..^Tag], box[^Tag..], plain[..(box.Length - Tag)], binding);
    }

    static void Name(Span<byte> nonce, uint number, bool isLast)
    {
        nonce.Clear();
        BinaryPrimitives.WriteUInt32BigEndian(nonce[7..], number);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
    }

    static ValueTask<int> FillAsync(Stream source, byte[] box, CancellationToken cancellationToken) =>
        source.ReadAtLeastAsync(box, box.Length, throwOnEndOfStream: false, cancellationToken);
}
