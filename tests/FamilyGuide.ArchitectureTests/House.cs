using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using FamilyGuide.Dialogs.Safeguarding;
using FamilyGuide.Knowledge.Articles;
using Microsoft.Bot.Builder;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace FamilyGuide.ArchitectureTests;

/// <summary>The solution as it was built, and the folder that it was built from.</summary>
static class House
{
    public static System.Reflection.Assembly[] Rooms { get; } =
        [typeof(Article).Assembly, typeof(Risk).Assembly, typeof(Program).Assembly];

    public static Architecture Built { get; } =
        new ArchLoader().LoadAssemblies([.. Rooms, typeof(IBot).Assembly]).Build();

    public static string Folder { get; } = Find();

    static readonly string[] FoldersWithCode = ["bot", "dialogs", "knowledge", "tests"];

    public static IEnumerable<string> CodeFiles =>
        from folder in FoldersWithCode
        from file in Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.cs", SearchOption.AllDirectories)
        where !file.Contains("node_modules", StringComparison.Ordinal)
        select file;

    public static IObjectProvider<IType> Namespace(string name) => Types().That()
        .ResideInNamespaceMatching($@"^{name.Replace(".", @"\.", StringComparison.Ordinal)}(\.|$)")
        .As(name);

    static string Find()
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
