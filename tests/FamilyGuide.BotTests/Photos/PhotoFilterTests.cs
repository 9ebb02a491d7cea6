using System.Text;
using FamilyGuide.Bot.Conversations.Photos.Filtering;
using FamilyGuide.Dialogs.Handoff;
using FsCheck;
using FsCheck.Fluent;

namespace FamilyGuide.BotTests.Photos;

/// <summary>The bad-input catalogue's row about files (D24), where it is decided: in the filter.</summary>
public sealed class PhotoFilterTests
{
    static readonly byte[] ScanOf = [.. SomePhoto.Jpeg.AsSpan(SomePhoto.Jpeg.AsSpan().LastIndexOf<byte>([0xFF, 0xDA]))];

    public static TheoryData<string, string?, string?, byte[], PhotoFault> Files => new()
    {
        { "a photo", "image/jpeg", "a.jpg", SomePhoto.Jpeg, PhotoFault.None },
        { "in capitals", "IMAGE/JPEG", "IMG_0001.JPEG", SomePhoto.Jpeg, PhotoFault.None },
        { "without a name", "image/png", null, SomePhoto.Png, PhotoFault.None },
        { "a path", "image/png", "../../x.png", SomePhoto.Png, PhotoFault.None },
        { "a path and no ending", "image/png", "../../x", SomePhoto.Png, PhotoFault.NoPhoto },
        { "a turned name", "image/png", "a\u202Egpj.exe", SomePhoto.Png, PhotoFault.NoPhoto },
        { "an ending that bidi marks hide", "image/png", "a.exe\u202E\u2066gnp.", SomePhoto.Png, PhotoFault.NoPhoto },
        { "two endings", "image/png", "a.png.exe", SomePhoto.Png, PhotoFault.NoPhoto },
        { "0 bytes", "image/png", "a.png", [], PhotoFault.Empty },
        { "6 MB", "image/png", "a.png", new byte[6 * 1024 * 1024], PhotoFault.TooLarge },
        { "another type", "image/png", "a.png", SomePhoto.Jpeg, PhotoFault.NoPhoto },
        { "another ending", "image/jpeg", "a.png", SomePhoto.Jpeg, PhotoFault.NoPhoto },
        { "no type", null, "a.png", SomePhoto.Png, PhotoFault.NoPhoto },
        { "a type that merely begins so", "image/pngx", "a.png", SomePhoto.Png, PhotoFault.NoPhoto },
        { "wrong magic", "image/png", "a.png", "MZ"u8.ToArray(), PhotoFault.NoPhoto },
        { "SVG", "image/svg+xml", "a.svg", "<svg onload='x'/>"u8.ToArray(), PhotoFault.NoPhoto },
        { "SVG as PNG", "image/png", "a.png", "<svg onload='x'/>"u8.ToArray(), PhotoFault.NoPhoto },
        { "HTML", "text/html", "a.html", "<script>"u8.ToArray(), PhotoFault.NoPhoto },
        { "PDF", "application/pdf", "a.pdf", "%PDF-1.7 /OpenAction /JS"u8.ToArray(), PhotoFault.Pdf },
        { "PDF as JPEG", "image/jpeg", "a.jpg", "%PDF-1.7"u8.ToArray(), PhotoFault.Pdf },
        { "GIF of 10,000 frames", "image/gif", "a.gif", [.. "GIF89a"u8, .. new byte[10_000]], PhotoFault.NoPhoto },
        { "ZIP", "application/zip", "a.zip", "PK\u0003\u0004"u8.ToArray(), PhotoFault.NoPhoto },
        { "65,000 by 65,000", "image/png", "a.png", SomePhoto.PngOf(65_000, 65_000), PhotoFault.TooManyPixels },
        { "a line of 20,000", "image/png", "a.png", SomePhoto.PngOf(20_000, 1), PhotoFault.TooManyPixels },
        { "8,000 by 8,000", "image/png", "a.png", SomePhoto.PngOf(8_000, 8_000), PhotoFault.TooManyPixels },
        { "sides below zero", "image/png", "a.png", SomePhoto.PngOf(-1, -1), PhotoFault.TooManyPixels },
        { "no width", "image/png", "a.png", SomePhoto.PngOf(0, 1), PhotoFault.Broken },
        { "half a JPEG", "image/jpeg", "a.jpg", [.. SomePhoto.Jpeg.AsSpan(0, 600)], PhotoFault.Broken },
        { "half a PNG", "image/png", "a.png", [.. SomePhoto.Png.AsSpan(0, 100)], PhotoFault.Broken },
        { "a JPEG's beginning", "image/jpeg", "a.jpg", [0xFF, 0xD8, 0xFF], PhotoFault.Broken },
        { "a PNG's beginning", "image/png", "a.png", [.. PngFilter.Signature], PhotoFault.Broken },
        { "a segment that is too long", "image/jpeg", "a.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF], PhotoFault.Broken },
        { "a segment of length 1", "image/jpeg", "a.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 1], PhotoFault.Broken },
        { "two frames", "image/jpeg", "a.jpg", SomePhoto.WithSegments(Frame(24, 16)), PhotoFault.Broken },
        { "a flood of pixels", "image/jpeg", "a.jpg", SomePhoto.WithSegments(Frame(65_000, 65_000)), PhotoFault.TooManyPixels },
        { "arithmetic coding", "image/jpeg", "a.jpg", SomePhoto.WithSegments(SomePhoto.Segment(0xCC, [0, 0])), PhotoFault.Broken },
        { "more than a table", "image/jpeg", "a.jpg", SomePhoto.WithSegments(SomePhoto.Segment(0xDB, new byte[70])), PhotoFault.Broken },
        { "a thousand scans", "image/jpeg", "a.jpg", Scans(1_000), PhotoFault.Broken },
        { "an unknown chunk that is needed", "image/png", "a.png", SomePhoto.WithChunks(SomePhoto.Chunk("ABCD", [])), PhotoFault.Broken },
        { "a wrong checksum", "image/png", "a.png", [.. SomePhoto.Png.AsSpan(0, 45), 1, .. SomePhoto.Png.AsSpan(46)], PhotoFault.Broken },
        { "two heads", "image/png", "a.png", SomePhoto.WithChunks(SomePhoto.Chunk("IHDR", new byte[13])), PhotoFault.Broken },
        { "a palette of 257", "image/png", "a.png", SomePhoto.WithChunks(SomePhoto.Chunk("PLTE", new byte[771])), PhotoFault.Broken },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void D24_A_file_is_taken_or_refused(string row, string? type, string? name, byte[] file, PhotoFault fault)
    {
        Assert.NotEmpty(row);
        Assert.Equal(fault, PhotoFilter.Take(file, type, name).Fault);
    }

    [Fact]
    public void Nothing_of_a_phones_photo_says_where_it_was_taken()
    {
        var jpeg = Taken(SomePhoto.PhoneJpeg, "image/jpeg");
        var png = Taken(SomePhoto.PhonePng, "image/png");

        Assert.DoesNotContain("CANARY", Latin(jpeg), StringComparison.Ordinal);
        Assert.DoesNotContain("ICC_PROFILE", Latin(jpeg), StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", Latin(png), StringComparison.Ordinal);
        Assert.DoesNotContain("tIME", Latin(png), StringComparison.Ordinal);
    }

    [Fact]
    public void A_photo_that_lay_on_its_side_is_still_shown_upright()
    {
        var jpeg = Taken(SomePhoto.PhoneJpeg, "image/jpeg");
        var png = Taken(SomePhoto.PhonePng, "image/png");

        Assert.Equal(6, ExifOrientation.Read(jpeg.AsSpan(jpeg.AsSpan().IndexOf("Exif\0\0"u8) + 6)));
        Assert.Equal(8, ExifOrientation.Read(png.AsSpan(png.AsSpan().IndexOf("eXIf"u8) + 4)));
    }

    [Fact]
    public void What_is_seen_stays_as_it_came_bit_by_bit()
    {
        Assert.EndsWith(Latin(ScanOf), Latin(Taken(SomePhoto.PhoneJpeg, "image/jpeg")), StringComparison.Ordinal);
        Assert.Equal(SomePhoto.Png, Taken(SomePhoto.WithChunks(SomePhoto.Chunk("tEXt", [1])), "image/png"));
    }

    [Fact]
    public void What_was_taken_would_be_taken_again_as_it_is()
    {
        var jpeg = Taken(SomePhoto.PhoneJpeg, "image/jpeg");
        var png = Taken(SomePhoto.PhonePng, "image/png");

        Assert.Equal(jpeg, Taken(jpeg, "image/jpeg"));
        Assert.Equal(png, Taken(png, "image/png"));
    }

    [Fact]
    public void Whatever_comes_nothing_is_thrown()
    {
        var noise = Gen.Choose(0, 255).Select(one => (byte)one).ArrayOf();
        var jpeg = noise.Select(bytes => (byte[])[.. JpegFilter.Beginning, .. bytes]);
        var png = from type in Gen.Elements("IHDR", "PLTE", "tRNS", "IDAT", "IEND", "eXIf", "abcd")
                  from data in noise
                  select (byte[])[.. PngFilter.Signature, .. SomePhoto.Chunk(type, data)];
        Check(Gen.OneOf(noise, jpeg, png), bytes => TakeBoth(bytes).All(taken => taken.Fault != PhotoFault.None));
    }

    /// <summary>Any bytes changed, left out or put in: it is refused, or nothing of the secret is in it.</summary>
    [Fact]
    public void However_a_photo_is_damaged_nothing_of_its_place_gets_through()
    {
        var damaged =
            from photo in Gen.Elements(SomePhoto.PhoneJpeg, SomePhoto.PhonePng)
            from changes in Gen.Choose(0, photo.Length - 1).Two().Two().ListOf(3)
            select changes.Aggregate(photo, (bytes, change) => Damage(bytes, change.Item1, change.Item2));
        Check(damaged, bytes => TakeBoth(bytes).All(taken =>
            !Latin(taken.Content.ToArray()).Contains(SomePhoto.Secret, StringComparison.Ordinal)));
    }

    /// <summary>A secret in any segment or chunk that a picture can do without, known or not.</summary>
    [Fact]
    public void Wherever_a_secret_is_planted_it_is_left_behind()
    {
        var secret = SomePhoto.Bytes(SomePhoto.Secret);
        var jpeg = Gen.Choose(0xE0, 0xF0).Select(marker => (byte)(marker == 0xF0 ? 0xFE : marker))
            .Select(marker => SomePhoto.WithSegments(SomePhoto.Segment(marker, secret)));
        var letter = Gen.Choose('a', 'z').Select(one => (char)one);
        var png = letter.ArrayOf(4).Select(type => SomePhoto.WithChunks(SomePhoto.Chunk(new(type), secret)));
        Check(Gen.OneOf(jpeg, png), bytes => TakeBoth(bytes) is [.. var taken]
            && taken.Any(one => one.Fault == PhotoFault.None)
            && taken.All(one => !Latin(one.Content.ToArray()).Contains("CANARY", StringComparison.Ordinal)));
    }

    static byte[] Damage(byte[] bytes, (int From, int To) cut, (int At, int Value) change)
    {
        var (from, to) = (Math.Min(cut.From, bytes.Length), Math.Min(cut.To, bytes.Length));
        byte[] after = from % 3 == 0 && from < to ? [.. bytes[..from], .. bytes[to..]] : [.. bytes];
        if (after.Length > 0)
        {
            after[change.At % after.Length] = (byte)change.Value;
        }

        return after;
    }

    static byte[] Frame(int width, int height) => SomePhoto.Segment(
        0xC0,
        [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);

    static byte[] Scans(int count) =>
        [.. SomePhoto.Jpeg.AsSpan(..^2), .. Enumerable.Repeat(ScanOf[..^2], count).SelectMany(scan => scan), 0xFF, 0xD9];

    static byte[] Taken(byte[] file, string type)
    {
        var taken = PhotoFilter.Take(file, type, name: null);
        Assert.Equal(PhotoFault.None, taken.Fault);
        return taken.Content.ToArray();
    }

    static FilteredPhoto[] TakeBoth(byte[] bytes) =>
        [PhotoFilter.Take(bytes, "image/jpeg", name: null), PhotoFilter.Take(bytes, "image/png", name: null)];

    static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    static void Check(Gen<byte[]> files, Func<byte[], bool> claim) =>
        Prop.ForAll(Arb.From(files), claim).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000).WithEndSize(400));
}
