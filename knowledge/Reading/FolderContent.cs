namespace FamilyGuide.Knowledge.Reading;

/// <summary>The content as it lies in a folder, for editors who want to see a change at once.</summary>
public static class FolderContent
{
    /// <summary>
    /// The lists in the folder itself, <c>questions/</c> and what is below <c>entries/</c>; nothing else.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IEnumerable<ContentFile> Files(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.yaml");
        var questions = Path.Combine(folder, "questions");
        if (Directory.Exists(questions))
        {
            files = files.Concat(Directory.EnumerateFiles(questions, "*.yaml"));
        }

        var entries = Path.Combine(folder, "entries");
        if (Directory.Exists(entries))
        {
            files = files.Concat(Directory.EnumerateFiles(entries, "*.md", SearchOption.AllDirectories));
        }

        return
            from file in files
            let path = Path.GetRelativePath(folder, file).Replace('\\', '/')
            select new ContentFile(path, File.ReadAllBytes(file));
    }
}
