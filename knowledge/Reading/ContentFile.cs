using System.Text;

namespace FamilyGuide.Knowledge.Reading;

/// <summary>A file that an editor wrote.</summary>
/// <param name="Path">Below the content folder, with slashes: <c>entries/en/report-a-relative.md</c>.</param>
/// <param name="Bytes">As stored, so that a byte-order mark or a wrong encoding can be told.</param>
public sealed record ContentFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    public static ContentFile Of(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
