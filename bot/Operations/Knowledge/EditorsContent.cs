using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Reading;

namespace FamilyGuide.Bot.Operations.Knowledge;

/// <summary>What the verbs for editors read: the files that they are editing, or else what is in the program.</summary>
sealed class EditorsContent(WebApplication app)
{
    const string InTheRepository = "knowledge/content";

    /// <summary>Null when there is nothing to edit here.</summary>
    public string? Folder => app.Configuration["Knowledge:ContentFolder"] is { Length: > 0 } set
        ? set
        : Directory.Exists(InTheRepository) ? InTheRepository : null;

    public IEnumerable<ContentFile> Files =>
        Folder is { } folder ? FolderContent.Files(folder) : EmbeddedContent.Files();

    public DateOnly Today => DateOnly.FromDateTime(
        app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);

    /// <summary>Reads the files.</summary>
    /// <exception cref="InvalidContentException">They have errors; each is in the message.</exception>
    public Library Read() => InvalidContentException.LibraryOf(LibraryReader.Read(Files));
}
