using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Reading;

namespace FamilyGuide.KnowledgeTests;

/// <summary>The smallest content with everything in it, and without a mistake: each test makes one.</summary>
sealed class SmallContent
{
    public const string English = "entries/en/report-a-relative.md";
    public const string Swedish = "entries/sv/report-a-relative.md";
    public const string Tracing = "entries/en/trace-a-relative.md";

    readonly Dictionary<string, ContentFile> _files = new(StringComparer.Ordinal);

    public SmallContent()
    {
        Write("sources.yaml", SmallContentTexts.Sources);
        Write("places.yaml", SmallContentTexts.Places);
        Write("authorities.yaml", SmallContentTexts.Authorities);
        Write("glossary.yaml", SmallContentTexts.Glossary);
        Write("wording.yaml", SmallContentTexts.Wording);
        Write("helplines.yaml", SmallContentTexts.Helplines);
        Write("countries.yaml", SmallContentTexts.Countries);
        Write(English, SmallContentTexts.English);
        Write(Swedish, SmallContentTexts.Swedish);
        Write(Tracing, SmallContentTexts.Tracing);
    }

    public IEnumerable<ContentFile> Files => _files.Values;

    public SmallContent Write(string path, string text)
    {
        _files[path] = ContentFile.Of(path, text.ReplaceLineEndings("\n"));
        return this;
    }

    public SmallContent Write(string path, byte[] bytes)
    {
        _files[path] = new(path, bytes);
        return this;
    }

    public SmallContent Without(string path)
    {
        Assert.True(_files.Remove(path));
        return this;
    }

    /// <summary>The translation renders the version before, in which it was read.</summary>
    public SmallContent PutSwedishBehind() =>
        Replace(Swedish, "translates: 2", "translates: 1").Replace(Swedish, "native-speaker 2", "native-speaker 1");

    /// <summary>Makes the mistake; the words to replace must be there, or the test would test nothing.</summary>
    public SmallContent Replace(string path, string words, string others)
    {
        var text = Text(path);
        Assert.Contains(words, text, StringComparison.Ordinal);
        return Write(path, text.Replace(words, others, StringComparison.Ordinal));
    }

    public string Text(string path) => System.Text.Encoding.UTF8.GetString(_files[path].Bytes.Span);

    public Library Library()
    {
        var reading = LibraryReader.Read(Files);
        Assert.Empty(reading.Errors);
        return reading.Library!;
    }

    /// <summary>There is exactly this error.</summary>
    public void IsRefused(string file, int line, string because) =>
        AreRefused((file, line, because));

    /// <summary>Whatever else is told, this is.</summary>
    public void IsRefusedWith(string because) => Assert.Contains(
        LibraryReader.Read(Files).Errors,
        error => error.Message.Contains(because, StringComparison.Ordinal));

    public void AreRefused(params ReadOnlySpan<(string File, int Line, string Because)> expected)
    {
        var reading = LibraryReader.Read(Files);
        Assert.Null(reading.Library);
        Assert.Equal(expected.Length, reading.Errors.Count);
        foreach (var ((file, line, because), error) in expected.ToArray().Zip(reading.Errors))
        {
            Assert.Equal((file, line), (error.File, error.Line));
            Assert.Contains(because, error.Message, StringComparison.Ordinal);
        }
    }
}
