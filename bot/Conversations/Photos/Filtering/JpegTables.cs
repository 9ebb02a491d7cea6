namespace FamilyGuide.Bot.Conversations.Photos.Filtering;

/// <summary>A JPEG's tables: whole ones and nothing after them, so that nothing hides there.</summary>
static class JpegTables
{
    const int LargestName = 3;
    const int Coefficients = 64;
    const int CodeLengths = 16;
    const int MostCodes = 256;

    public static bool AreQuantization(ReadOnlySpan<byte> segment)
    {
        do
        {
            if (segment.IsEmpty || (segment[0] >> 4) > 1 || (segment[0] & 15) > LargestName)
            {
                return false;
            }

            var length = 1 + (Coefficients * (1 + (segment[0] >> 4)));
            if (segment.Length < length)
            {
                return false;
            }

            segment = segment[length..];
        }
        while (!segment.IsEmpty);

        return true;
    }

    public static bool AreHuffman(ReadOnlySpan<byte> segment)
    {
        do
        {
            if (segment.Length <= CodeLengths || (segment[0] >> 4) > 1 || (segment[0] & 15) > LargestName)
            {
                return false;
            }

            var codes = 0;
            foreach (var count in segment.Slice(1, CodeLengths))
            {
                codes += count;
            }

            var length = 1 + CodeLengths + codes;
            if (codes > MostCodes || segment.Length < length)
            {
                return false;
            }

            segment = segment[length..];
        }
        while (!segment.IsEmpty);

        return true;
    }
}
