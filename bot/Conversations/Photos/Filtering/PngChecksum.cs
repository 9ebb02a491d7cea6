using System.IO.Hashing;

namespace FamilyGuide.Bot.Conversations.Photos.Filtering;

/// <summary>The CRC-32 that ends each chunk of a PNG (ISO 3309).</summary>
static class PngChecksum
{
    public static uint Of(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        var sum = new Crc32();
        sum.Append(type);
        sum.Append(data);
        return sum.GetCurrentHashAsUInt32();
    }
}
