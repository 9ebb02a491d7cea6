using System.Buffers.Binary;

namespace FamilyGuide.Bot.Conversations.Photos.Filtering;

/// <summary>
/// Which way up a photo is: the one thing of its metadata that stays, or papers would lie on their side.
/// </summary>
static class ExifOrientation
{
    /// <summary>As the camera saw it: nothing needs to be said.</summary>
    public const int Upright = 1;

    const int LargestOrientation = 8;
    const ushort Tag = 0x0112;
    const ushort ShortType = 3;
    const int HeadLength = 8;
    const int EntryLength = 12;

    /// <summary>Reads it out of a TIFF block, whatever stands there; upright when it doesn't say.</summary>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < HeadLength || IsBigEndian(tiff) is not { } isBig || Short(tiff[2..], isBig) != 42)
        {
            return Upright;
        }

        var start = isBig
            ? BinaryPrimitives.ReadUInt32BigEndian(tiff[4..])
            : BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]);
        if (start > tiff.Length - 2)
        {
            return Upright;
        }

        var directory = tiff[(int)start..];
        var entries = directory[2..];
        for (var left = Short(directory, isBig); left > 0 && entries.Length >= EntryLength; left--)
        {
            if (Short(entries, isBig) == Tag)
            {
                var found = Short(entries[8..], isBig);
                return Short(entries[2..], isBig) == ShortType && found is >= Upright and <= LargestOrientation
                    ? found
                    : Upright;
            }

            entries = entries[EntryLength..];
        }

        return Upright;
    }

    /// <summary>A TIFF block that says this and nothing else.</summary>
    public static byte[] Write(int orientation) =>
    [
        (byte)'M', (byte)'M', 0, 42, 0, 0, 0, HeadLength,
        0, 1,
        Tag >> 8, Tag & 0xFF, 0, (byte)ShortType, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0, 0, 0, 0,
    ];

    static bool? IsBigEndian(ReadOnlySpan<byte> tiff) =>
        tiff.StartsWith("MM"u8) ? true : tiff.StartsWith("II"u8) ? false : null;

    static ushort Short(ReadOnlySpan<byte> bytes, bool isBig) => isBig
        ? BinaryPrimitives.ReadUInt16BigEndian(bytes)
        : BinaryPrimitives.ReadUInt16LittleEndian(bytes);
}
