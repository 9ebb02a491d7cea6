using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.KnowledgeTests;

/// <summary>An editor copies the examples, so they must work.</summary>
public class ReadmeTests
{
    [Fact]
    public void The_example_entry_and_its_translation_can_be_read()
    {
        var examples = ReadReadme().Split("```").Where(block => block.StartsWith("\n---\n", StringComparison.Ordinal));
        var content = new SmallContent().Replace("sources.yaml", "- id: S205", "- id: S1");
        content
            .Replace("places.yaml", "S205", "S1")
            .Replace(SmallContent.Tracing, "S205", "S1")
            .Write(SmallContent.English, examples.First()[1..])
            .Write(SmallContent.Swedish, examples.Last()[1..]);

        Assert.Equal(2, examples.Count());
        Assert.Equal(
            "Spara en kopia av varje brev.",
            content.Library().Find(new ArticleId("report-a-relative"), Language.Swedish)!
                .ShortAnswer.Value.Split("[1] ")[1]);
    }

    static string ReadReadme()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "FamilyGuideBot.sln")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("FamilyGuideBot.sln is in no folder above the tests.");
        }

        return File.ReadAllText(Path.Combine(folder, "knowledge", "README.md")).ReplaceLineEndings("\n");
    }
}
