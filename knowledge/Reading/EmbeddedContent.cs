using System.Reflection;

namespace FamilyGuide.Knowledge.Reading;

/// <summary>The content as it was built into the program, which therefore needs no files beside it.</summary>
public static class EmbeddedContent
{
    const string Prefix = "content/";

    public static IEnumerable<ContentFile> Files()
    {
        var assembly = typeof(EmbeddedContent).Assembly;
        return
            from name in assembly.GetManifestResourceNames()
            where name.StartsWith(Prefix, StringComparison.Ordinal)
            select new ContentFile(name[Prefix.Length..], Read(assembly, name));
    }

    static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
