using System.Buffers;
using System.Buffers.Binary;
using FamilyGuide.Dialogs.Handoff;

namespace FamilyGuide.Bot.Conversations.Photos.Filtering;

/// <summary>A JPEG as it is displayed, and nothing else that stands in the file (ITU-T T.81, annex B).</summary>
/// <remarks>
/// Tables, frame and scans are kept byte for byte. Of the application's segments only three things are written anew:
/// that it is JFIF, how Adobe's colours are meant, and which way up it is. Comments, thumbnails, colour profiles,
/// second pictures and whatever follows the end are left behind.
/// </remarks>
ref struct JpegFilter
{
    const byte EndOfImage = 0xD9;
    const byte StartOfScan = 0xDA;

    /// <summary>A progressive picture has ten; thousands keep whoever opens it busy for minutes.</summary>
    const int MostScans = 64;

    static readonly byte[] Jfif = [0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0];

    readonly ReadOnlySpan<byte> _file;
    readonly ArrayBufferWriter<byte> _kept;
    int _at;
    int _scans;
    int _orientation;
    bool _isJfif;
    byte? _adobeColours;
    ReadOnlySpan<byte> _components;
    bool _hasTooManyPixels;

    JpegFilter(ReadOnlySpan<byte> file)
    {
        _file = file;
        _kept = new(file.Length);
        _at = Beginning.Length - 1;
        _orientation = ExifOrientation.Upright;
    }

    /// <summary>The first marker, and the beginning of the second.</summary>
    public static ReadOnlySpan<byte> Beginning => [0xFF, 0xD8, 0xFF];

    public static FilteredPhoto Take(ReadOnlySpan<byte> file)
    {
        var filter = new JpegFilter(file);
        return filter.TakeAll() ? new(PhotoFault.None, PhotoKind.Jpeg, filter.Whole())
            : filter._hasTooManyPixels ? FilteredPhoto.TooManyPixels
            : FilteredPhoto.Broken;
    }

    readonly byte[] Whole()
    {
        byte[] exif = _orientation == ExifOrientation.Upright
            ? []
            : [0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. ExifOrientation.Write(_orientation)];
        byte[] adobe = _adobeColours is { } colours
            ? [0xFF, 0xEE, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, colours]
            : [];
        return
        [
            0xFF, 0xD8, .. _isJfif ? Jfif : [], .. exif, .. adobe, .. _kept.WrittenSpan, 0xFF, EndOfImage,
        ];
    }

    bool TakeAll()
    {
        while (NextMarker() is { } marker)
        {
            if (marker == EndOfImage)
            {
                return _scans > 0;
            }

            if (!TakeSegment(out var segment) || !Keep(marker, segment))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>After any number of fill bytes.</summary>
    byte? NextMarker()
    {
        var isMarker = false;
        while (_at < _file.Length)
        {
            var next = _file[_at++];
            if (next != 0xFF)
            {
                return isMarker ? next : null;
            }

            isMarker = true;
        }

        return null;
    }

    /// <summary>What stands after its length, which counts itself.</summary>
    bool TakeSegment(out ReadOnlySpan<byte> segment)
    {
        segment = default;
        if (_file.Length - _at < 2)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(_file[_at..]);
        if (length < 2 || length > _file.Length - _at)
        {
            return false;
        }

        segment = _file.Slice(_at + 2, length - 2);
        _at += length;
        return true;
    }

    bool Keep(byte marker, ReadOnlySpan<byte> segment)
    {
        switch (marker)
        {
            case 0xC0 or 0xC1 or 0xC2:
                return TakeFrame(segment) && Copy(marker, segment);
            case 0xC4:
                return JpegTables.AreHuffman(segment) && Copy(marker, segment);
            case 0xDB:
                return JpegTables.AreQuantization(segment) && Copy(marker, segment);
            case 0xDD:
                return segment.Length == 2 && Copy(marker, segment);
            case StartOfScan:
                return IsScan(segment) && Copy(marker, segment) && CopyScan();
            case 0xE0:
                _isJfif |= segment.StartsWith("JFIF\0"u8);
                return true;
            case 0xE1 when segment.StartsWith("Exif\0\0"u8):
                _orientation = ExifOrientation.Read(segment["Exif\0\0".Length..]);
                return true;
            case 0xEE when segment.StartsWith("Adobe"u8):
                _adobeColours = segment is [.., <= 2 and var colours] ? colours : null;
                return true;

            // Other applications' segments, and comments.
            case (>= 0xE0 and <= 0xEF) or 0xFE:
                return true;
            default:
                return false;
        }
    }

    /// <summary>One frame, with samples of eight bits in grey, in three colours or in four.</summary>
    bool TakeFrame(ReadOnlySpan<byte> segment)
    {
        if (!_components.IsEmpty || segment is not [8, _, _, _, _, var count, ..]
            || count is not (1 or 3 or 4)
            || segment.Length != 6 + (3 * count))
        {
            return false;
        }

        var height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
        _components = segment[6..];
        _hasTooManyPixels = PhotoFilter.IsTooLarge(width, height);
        return height > 0 && width > 0 && !_hasTooManyPixels && AreComponents(_components);
    }

    /// <summary>Each has a name, how it is sampled (1 to 4 either way) and its table.</summary>
    static bool AreComponents(ReadOnlySpan<byte> components)
    {
        for (; components.Length > 0; components = components[3..])
        {
            if ((components[1] >> 4) is < 1 or > 4 || (components[1] & 15) is < 1 or > 4 || components[2] > 3)
            {
                return false;
            }
        }

        return true;
    }

    bool IsScan(ReadOnlySpan<byte> segment)
    {
        if (++_scans > MostScans || segment is not [var count, ..]
            || count is < 1 or > 4
            || segment.Length != 4 + (2 * count))
        {
            return false;
        }

        for (var one = 0; one < count; one++)
        {
            if (!HasComponent(segment[1 + (2 * one)]))
            {
                return false;
            }
        }

        return true;
    }

    readonly bool HasComponent(byte name)
    {
        for (var components = _components; components.Length > 0; components = components[3..])
        {
            if (components[0] == name)
            {
                return true;
            }
        }

        return false;
    }

    readonly bool Copy(byte marker, ReadOnlySpan<byte> segment)
    {
        var length = segment.Length + 2;
        ReadOnlySpan<byte> head = [0xFF, marker, (byte)(length >> 8), (byte)length];
        _kept.Write(head);
        _kept.Write(segment);
        return true;
    }

    /// <summary>The compressed picture up to the next marker that is neither a stuffed byte nor a restart.</summary>
    bool CopyScan()
    {
        var rest = _file[_at..];
        var length = 0;
        while (true)
        {
            var found = rest[length..].IndexOf((byte)0xFF);
            if (found < 0 || length + found + 1 >= rest.Length)
            {
                return false;
            }

            length += found;
            if (rest[length + 1] is not (0 or (>= 0xD0 and <= 0xD7) or 0xFF))
            {
                break;
            }

            length += rest[length + 1] == 0xFF ? 1 : 2;
        }

        _kept.Write(rest[..length]);
        _at += length;
        return length > 0;
    }
}
