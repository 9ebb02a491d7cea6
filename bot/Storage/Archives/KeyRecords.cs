using System.Buffers.Binary;

namespace FamilyGuide.Bot.Storage.Archives;

/// <summary>What a key file holds: the wrapped key of each conversation, under its number.</summary>
static class KeyRecords
{
    const int Head = sizeof(long) + sizeof(int);

    public static byte[] Write(long number, byte[] key)
    {
        var record = new byte[Head + key.Length];
        BinaryPrimitives.WriteInt64BigEndian(record, number);
        BinaryPrimitives.WriteInt32BigEndian(record.AsSpan(sizeof(long)), key.Length);
        key.CopyTo(record.AsSpan(Head));
        return record;
    }

    public static Dictionary<long, byte[]> Read(ReadOnlySpan<byte> records)
    {
        var keys = new Dictionary<long, byte[]>();
        while (records.Length > 0)
        {
            var number = BinaryPrimitives.ReadInt64BigEndian(records);
            var length = BinaryPrimitives.ReadInt32BigEndian(records[sizeof(long)..]);
            keys.Add(number, records.Slice(Head, length).ToArray());
            records = records[(Head + length)..];
        }

        return keys;
    }
}
