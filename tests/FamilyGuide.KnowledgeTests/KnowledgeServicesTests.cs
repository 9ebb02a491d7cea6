using FamilyGuide.Knowledge;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Reading;
using FamilyGuide.Knowledge.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyGuide.KnowledgeTests;

public class KnowledgeServicesTests
{
    [Fact]
    public async Task The_built_in_content_is_served_and_understood()
    {
        await using var services = new ServiceCollection().AddKnowledge().BuildServiceProvider();

        var library = services.GetRequiredService<ILibrary>();
        var question = library.Current.In(Language.English)[0].Questions[0];

        Assert.Same(library, services.GetRequiredService<ILibrary>());
        var understanding = services.GetRequiredService<IUnderstanding>();
        Assert.Equal(1, understanding.Understand(question, Language.English, most: 1).Matches[0].Score);
    }

    [Fact]
    public async Task A_folder_is_served_when_one_is_given()
    {
        var folder = Directory.CreateTempSubdirectory("content");
        foreach (var file in new SmallContent().Files)
        {
            var path = Path.Combine(folder.FullName, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, file.Bytes, TestContext.Current.CancellationToken);
        }

        await using (var services = new ServiceCollection()
            .AddKnowledge(new KnowledgeOptions { ContentFolder = folder.FullName }).BuildServiceProvider())
        {
            var library = Assert.IsType<LibraryWatcher>(services.GetRequiredService<ILibrary>());
            Assert.Equal(2, library.Current.In(Language.English).Count);
        }

        folder.Delete(recursive: true);
    }
}
