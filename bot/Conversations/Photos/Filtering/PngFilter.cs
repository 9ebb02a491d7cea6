using System.Buffers;
using System.Buffers.Binary;
using FamilyGuide.Dialogs.Handoff;

namespace FamilyGuide.Bot.Conversations.Photos.Filtering;

/// <summary>A PNG as it is displayed, and nothing else that stands in the file (W3C PNG, third edition).</summary>
/// <remarks>
/// Head, palette, transparency and picture are kept byte for byte. Of the others only the orientation is written anew.
/// Texts, times, profiles, further frames of an animation and whatever follows the end are left behind.
/// </remarks>
ref struct PngFilter
{
    const int HeadLength = 13;
    const int FrameLength = 12;
    const int LongestPalette = 256;

    readonly ArrayBufferWriter<byte> _kept;
    ReadOnlySpan<byte> _rest;
    ReadOnlySpan<byte> _head;
    int _palette;
    Stage _stage;
    bool _hasTransparency;
    bool _hasTooManyPixels;
    int _orientation;

    PngFilter(ReadOnlySpan<byte> file)
    {
        _kept = new(file.Length);
        _rest = file[Signature.Length..];
        _orientation = ExifOrientation.Upright;
    }

    enum Stage
    {
        Beginning,
        BeforePicture,
        Picture,
        AfterPicture,
        End,
    }

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>Which depths each type of colour may have; 1 and 5 are none.</summary>
    static ReadOnlySpan<byte> Depths(byte colour) => colour switch
    {
        0 => [1, 2, 4, 8, 16],
        3 => [1, 2, 4, 8],
        2 or 4 or 6 => [8, 16],
        _ => [],
    };

    public static FilteredPhoto Take(ReadOnlySpan<byte> file)
    {
        var filter = new PngFilter(file);
        return filter.TakeAll() ? new(PhotoFault.None, PhotoKind.Png, filter.Whole())
            : filter._hasTooManyPixels ? FilteredPhoto.TooManyPixels
            : FilteredPhoto.Broken;
    }

    readonly byte[] Whole()
    {
        var whole = new ArrayBufferWriter<byte>(_kept.WrittenCount + 128);
        whole.Write(Signature);
        Write(whole, "IHDR"u8, _head);
        if (_orientation != ExifOrientation.Upright)
        {
            Write(whole, "eXIf"u8, ExifOrientation.Write(_orientation));
        }

        whole.Write(_kept.WrittenSpan);
        Write(whole, "IEND"u8, []);
        return whole.WrittenSpan.ToArray();
    }

    bool TakeAll()
    {
        while (_stage != Stage.End)
        {
            if (!TakeChunk(out var type, out var data) || !Keep(type, data))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Length, type, data and a checksum of the last two.</summary>
    bool TakeChunk(out ReadOnlySpan<byte> type, out ReadOnlySpan<byte> data)
    {
        type = default;
        data = default;
        if (_rest.Length < FrameLength)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(_rest);
        if (length > _rest.Length - FrameLength)
        {
            return false;
        }

        type = _rest.Slice(4, 4);
        data = _rest.Slice(8, (int)length);
        var sum = BinaryPrimitives.ReadUInt32BigEndian(_rest[(8 + (int)length)..]);
        _rest = _rest[(FrameLength + (int)length)..];
        return sum == PngChecksum.Of(type, data);
    }

    bool Keep(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        if (_stage == Stage.Beginning)
        {
            _stage = Stage.BeforePicture;
            return type.SequenceEqual("IHDR"u8) && TakeHead(data);
        }

        if (type.SequenceEqual("IDAT"u8))
        {
            var mayBe = _stage <= Stage.Picture && (_head[9] != 3 || _palette > 0);
            _stage = Stage.Picture;
            return mayBe && Copy(type, data);
        }

        _stage = _stage == Stage.Picture ? Stage.AfterPicture : _stage;
        if (type.SequenceEqual("IEND"u8))
        {
            var isWhole = _stage == Stage.AfterPicture && data.IsEmpty;
            _stage = Stage.End;
            return isWhole;
        }

        if (type.SequenceEqual("PLTE"u8))
        {
            return TakePalette(data) && Copy(type, data);
        }

        if (type.SequenceEqual("tRNS"u8))
        {
            return TakeTransparency(data) && Copy(type, data);
        }

        if (type.SequenceEqual("eXIf"u8))
        {
            _orientation = ExifOrientation.Read(data);
            return true;
        }

        // A small letter says that the picture can be shown without it.
        return char.IsAsciiLetterLower((char)type[0]);
    }

    bool TakeHead(ReadOnlySpan<byte> head)
    {
        if (head.Length != HeadLength)
        {
            return false;
        }

        _head = head;
        var width = BinaryPrimitives.ReadUInt32BigEndian(head);
        var height = BinaryPrimitives.ReadUInt32BigEndian(head[4..]);
        _hasTooManyPixels = PhotoFilter.IsTooLarge(width, height);
        return width > 0 && height > 0 && !_hasTooManyPixels
            && Depths(head[9]).Contains(head[8]) && head is [.., 0, 0, 0 or 1];
    }

    bool TakePalette(ReadOnlySpan<byte> palette)
    {
        var isFirst = _palette == 0 && _stage == Stage.BeforePicture && !_hasTransparency;
        _palette = palette.Length / 3;
        return isFirst && palette.Length % 3 == 0 && _palette is > 0 and <= LongestPalette && _head[9] is 2 or 3 or 6;
    }

    bool TakeTransparency(ReadOnlySpan<byte> transparency)
    {
        var isFirst = !_hasTransparency && _stage == Stage.BeforePicture;
        _hasTransparency = true;
        return isFirst && _head[9] switch
        {
            0 => transparency.Length == 2,
            2 => transparency.Length == 6,
            3 => transparency.Length > 0 && transparency.Length <= _palette,
            _ => false,
        };
    }

    readonly bool Copy(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Write(_kept, type, data);
        return true;
    }

    static void Write(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        output.Write(number);
        output.Write(type);
        output.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, PngChecksum.Of(type, data));
        output.Write(number);
    }
}
