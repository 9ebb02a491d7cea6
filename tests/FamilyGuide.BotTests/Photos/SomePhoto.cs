using System.Buffers.Binary;
using System.Text;
using FamilyGuide.Bot.Conversations.Photos.Filtering;

namespace FamilyGuide.BotTests.Photos;

/// <summary>Small photos as a browser makes them, and what phones and strangers put into them.</summary>
static class SomePhoto
{
    /// <summary>What must never be in what is kept: a place, in the words that a phone writes.</summary>
    public const string Secret = "GPS 36.4 40.7 CANARY";

    const string JpegText =
        "/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABh"
        + "Y3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB"
        + "UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA"
        + "AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9Y"
        + "WVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM"
        + "ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0o"
        + "OjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2Nj"
        + "Y2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAQABgDASIAAhEBAxEB/8QAGAAAAwEBAAAAAAAAAAAAAAAAAAUG"
        + "BAf/xAAbEAEAAAcAAAAAAAAAAAAAAAAABAdCRYGDwv/EABUBAQEAAAAAAAAAAAAAAAAAAAQF/8QAIxEAAAMHBQEAAAAAAAAAAAAA"
        + "AAERAwQSFGKh4QIFEzFBUf/aAAwDAQACEQMRAD8AnWqCrwRLuWdy1dkvO0cbI9cdshb2/TbE2MKL6q9GvwKw6cEmUqEORqtkf//Z";

    const string PngText =
        "iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAYAAAAMJL+VAAAAQElEQVR4AeyRsQkAMAzDRG7qK32yt+Sn9ARjSjcHtBkCUjWMA4dx"
        + "KD5fHkjBUaQVLRqH2YNDGugGcvE4SAMp8AIAAP//re89uwAAAAZJREFUAwDfzVF10u0uFAAAAABJRU5ErkJggg==";

    /// <summary>24 by 16: red, green, blue and white, with the browser's colour profile.</summary>
    public static byte[] Jpeg { get; } = Convert.FromBase64String(JpegText);

    /// <summary>The same.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String(PngText);

    /// <summary>As a phone makes it: lying on its side, with a place, a maker, a thumbnail and a second picture.</summary>
    public static byte[] PhoneJpeg { get; } = WithSegments(
        Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(orientation: 6)]),
        Segment(0xE1, Bytes($"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>{Secret}</x:xmpmeta>")),
        Segment(0xE2, Bytes($"MPF\0{Secret}")),
        Segment(0xED, Bytes($"Photoshop 3.0\0{Secret}")),
        Segment(0xFE, Bytes(Secret)),
        Segment(0xEB, Bytes(Secret))) is var marked ? [.. marked, .. Bytes(Secret), .. Jpeg] : [];

    public static byte[] PhonePng { get; } = WithChunks(
        Chunk("eXIf", Exif(orientation: 8)),
        Chunk("tEXt", Bytes($"Comment\0{Secret}")),
        Chunk("zTXt", Bytes(Secret)),
        Chunk("iTXt", Bytes($"XML:com.adobe.xmp\0\0\0\0\0{Secret}")),
        Chunk("tIME", [7, 234, 1, 2, 3, 4, 5]),
        Chunk("prVt", Bytes(Secret))) is var marked ? [.. marked, .. Bytes($"<script>{Secret}</script>")] : [];

    /// <summary>A head that promises so many pixels, whole in its form.</summary>
    public static byte[] PngOf(int width, int height)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 6);
        return [.. PngFilter.Signature, .. Chunk("IHDR", head), .. Png.AsSpan(PngFilter.Signature.Length + 25)];
    }

    public static byte[] WithSegments(params IEnumerable<byte[]> segments) =>
        [.. Jpeg.AsSpan(0, 2), .. segments.SelectMany(segment => segment), .. Jpeg.AsSpan(2)];

    public static byte[] WithChunks(params IEnumerable<byte[]> chunks)
    {
        var head = PngFilter.Signature.Length + 25;
        return [.. Png.AsSpan(0, head), .. chunks.SelectMany(chunk => chunk), .. Png.AsSpan(head)];
    }

    public static byte[] Segment(byte marker, byte[] data) =>
        [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    public static byte[] Chunk(string type, byte[] data)
    {
        var (name, number) = (Encoding.ASCII.GetBytes(type), new byte[8]);
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(number.AsSpan(4), PngChecksum.Of(name, data));
        return [.. number.AsSpan(0, 4), .. name, .. data, .. number.AsSpan(4)];
    }

    /// <summary>An orientation among a maker's name and a place.</summary>
    public static byte[] Exif(byte orientation) =>
    [
        .. "II"u8, 42, 0, 8, 0, 0, 0, 2, 0,
        0x0F, 1, 2, 0, 20, 0, 0, 0, 38, 0, 0, 0,
        0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0,
        0, 0, 0, 0, .. Bytes(Secret),
    ];

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
