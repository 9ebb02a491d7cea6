using FamilyGuide.Dialogs.Handoff;

namespace FamilyGuide.Bot.Conversations.Photos.Filtering;

/// <summary>
/// Takes a photo in without anything that says where, when or with what it was taken: a pure function of its bytes.
/// </summary>
/// <remarks>
/// No picture is decoded here, since decoders are where malicious pictures do harm. What is taken is built anew from
/// the parts that a picture needs, byte for byte as they came, and everything else is left behind.
/// </remarks>
static class PhotoFilter
{
    /// <summary>Of one side; twice as long as the longest of a phone's pictures that is not a panorama.</summary>
    const int LongestSide = 16_384;

    /// <summary>Whoever opens it needs four bytes for each: 200 MB.</summary>
    const long MostPixels = 50_000_000;

    static readonly string[] JpegEndings = [".jpg", ".jpeg"];

    static readonly string[] PngEndings = [".png"];

    /// <param name="file">As it came.</param>
    /// <param name="declaredType">What the sender says it is; it must be what it is.</param>
    /// <param name="name">What the sender calls it; only its ending is looked at. Null when it has no name.</param>
    public static FilteredPhoto Take(ReadOnlySpan<byte> file, string? declaredType, string? name)
    {
        if (file.IsEmpty)
        {
            return new(PhotoFault.Empty);
        }

        if (file.Length > PhotoLimits.Largest)
        {
            return new(PhotoFault.TooLarge);
        }

        return KindOf(file) switch
        {
            PhotoKind.Jpeg when IsCalled("image/jpeg", JpegEndings, declaredType, name) => JpegFilter.Take(file),
            PhotoKind.Png when IsCalled("image/png", PngEndings, declaredType, name) => PngFilter.Take(file),
            null when file.StartsWith("%PDF"u8) => new(PhotoFault.Pdf),
            _ => new(PhotoFault.NoPhoto),
        };
    }

    /// <summary>Whether whoever opens it can have it as large as that.</summary>
    public static bool IsTooLarge(long width, long height) =>
        width > LongestSide || height > LongestSide || width * height > MostPixels;

    static PhotoKind? KindOf(ReadOnlySpan<byte> file) =>
        file.StartsWith(JpegFilter.Beginning) ? PhotoKind.Jpeg
        : file.StartsWith(PngFilter.Signature) ? PhotoKind.Png
        : null;

    static bool IsCalled(string type, string[] endings, string? declaredType, string? name) =>
        (declaredType ?? "").Split(';')[0].Trim().Equals(type, StringComparison.OrdinalIgnoreCase)
        && (name is null || endings.Contains(EndingOf(name), StringComparer.OrdinalIgnoreCase));

    /// <summary>As it is written, not as it looks: signs that turn a line around hide nothing from this.</summary>
    static string EndingOf(string name) => name.LastIndexOf('.') is >= 0 and var dot ? name[dot..] : "";
}

/// <summary>A photo that can be kept, or why not.</summary>
/// <param name="Fault">Why not; none when it can.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Content">What is kept of it.</param>
readonly record struct FilteredPhoto(PhotoFault Fault, PhotoKind Kind = default, ReadOnlyMemory<byte> Content = default)
{
    public static FilteredPhoto Broken => new(PhotoFault.Broken);

    public static FilteredPhoto TooManyPixels => new(PhotoFault.TooManyPixels);
}
