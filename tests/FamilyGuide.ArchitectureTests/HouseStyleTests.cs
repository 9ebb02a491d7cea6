using System.Reflection;

namespace FamilyGuide.ArchitectureTests;

public class HouseStyleTests
{
    const int LongestFile = 300;

    static readonly Assembly[] Solution = [typeof(Program).Assembly];

    static string Root => field ??= FindRoot();

    [Fact]
    public void No_type_hides_behind_a_vague_name()
    {
        string[] vague = ["Helper", "Manager", "Util", "Utils", "Utilities", "Common", "Misc"];

        Assert.Empty(
            from assembly in Solution
            from type in assembly.GetTypes()
            from word in vague
            where type.Name.EndsWith(word, StringComparison.Ordinal)
            select type.FullName);
    }

    [Fact]
    public void No_file_is_too_long_to_read()
    {
        string[] code = ["bot", "dialogs", "knowledge", "tests"];

        Assert.Empty(
            from folder in code
            from file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            where File.ReadLines(file).Count() > LongestFile
            select Path.GetRelativePath(Root, file));
    }

    static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "FamilyGuideBot.sln")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("FamilyGuideBot.sln is in no folder above the tests.");
        }

        return folder;
    }
}
