namespace FamilyGuide.Bot.Conversations.Photos.Filtering;

/// <summary>CRC-32 as PNG wants it (ISO 3309).</summary>
static class PngChecksum
{
    const uint Polynomial = 0xEDB88320;

    static readonly uint[] Table = MakeTable();

    public static uint Of(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data) =>
        ~After(data, After(type, uint.MaxValue));

    static uint After(ReadOnlySpan<byte> bytes, uint sum)
    {
        foreach (var one in bytes)
        {
            sum = Table[(sum ^ one) & 0xFF] ^ (sum >> 8);
        }

        return sum;
    }

    static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var one = 0u; one < table.Length; one++)
        {
            var sum = one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : Polynomial ^ (sum >> 1);
            }

            table[one] = sum;
        }

        return table;
    }
}
