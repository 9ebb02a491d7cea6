using System.Buffers.Binary;
using System.Security.Cryptography;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.Storage.Encryption;

namespace FamilyGuide.Bot.Storage.Rows;

/// <summary>Links each entry of the desk's log to the one before it.</summary>
/// <remarks>
/// Without the key nobody can make a link, so that whoever changes, removes or adds an entry in the database breaks the
/// chain. Its two ends are sealed in <c>desk_records</c>, so that a missing end shows too. Whoever puts back both as
/// they were on an earlier day goes unseen, unless somebody has kept the newest number elsewhere.
/// </remarks>
sealed class AuditChain(byte[] key)
{
    /// <summary>Of the shared key.</summary>
    public const string Purpose = "audit";

    /// <summary>Of the records that hold the ends.</summary>
    public const string Kind = "audit";

    public const string Newest = "newest";

    /// <summary>The last that was removed in its time.</summary>
    public const string Forgotten = "forgotten";

    const int HashBytes = 32;

    readonly byte[] _sealing = HMACSHA256.HashData(key, "seal"u8);
    readonly byte[] _linking = HMACSHA256.HashData(key, "link"u8);

    /// <summary>The link before the first.</summary>
    public static AuditLink First { get; } = new(0, new byte[HashBytes]);

    public byte[] Seal(long number, ReadOnlySpan<byte> entry) => Sealed.Seal(_sealing, entry, NameOf(number));

    public byte[] Open(long number, ReadOnlySpan<byte> box) => Sealed.Open(_sealing, box, NameOf(number));

    public AuditLink Next(AuditLink before, long at, ReadOnlySpan<byte> box)
    {
        var number = before.Number + 1;
        Span<byte> head = stackalloc byte[HashBytes + sizeof(long) + sizeof(long)];
        before.Hash.CopyTo(head);
        BinaryPrimitives.WriteInt64BigEndian(head[HashBytes..], number);
        BinaryPrimitives.WriteInt64BigEndian(head[(HashBytes + sizeof(long))..], at);
        return new(number, HMACSHA256.HashData(_linking, (byte[])[.. head, .. box]));
    }

    /// <param name="forgotten">The link before the oldest that is left.</param>
    /// <param name="rows">Number, time, box and hash, in order.</param>
    /// <param name="newest">The last link; null when it is missing.</param>
    public AuditVerdict Verify(
        AuditLink forgotten, IEnumerable<(long Number, long At, byte[] Box, byte[] Hash)> rows, AuditLink? newest)
    {
        var (link, count) = (forgotten, 0L);
        foreach (var (number, at, box, hash) in rows)
        {
            var next = Next(link, at, box);
            if (next.Number != number || !CryptographicOperations.FixedTimeEquals(next.Hash, hash))
            {
                return new(count, link.Number + 1);
            }

            (link, count) = (next, count + 1);
        }

        var isWhole = newest is null
            ? link.Number == 0
            : newest.Number == link.Number && CryptographicOperations.FixedTimeEquals(newest.Hash, link.Hash);
        return new(count, isWhole ? null : link.Number + 1);
    }

    static byte[] NameOf(long number)
    {
        var name = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(name, number);
        return name;
    }
}

/// <summary>An entry's place, and what the next one is chained to.</summary>
sealed record AuditLink(long Number, byte[] Hash)
{
    public byte[] ToBytes()
    {
        var bytes = new byte[sizeof(long) + Hash.Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Number);
        Hash.CopyTo(bytes, sizeof(long));
        return bytes;
    }

    public static AuditLink FromBytes(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadInt64BigEndian(bytes), bytes[sizeof(long)..].ToArray());
}
