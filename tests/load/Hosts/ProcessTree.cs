using System.Globalization;

namespace FamilyGuide.Load.Hosts;

/// <summary>A process and those that it has started, as Linux tells it in /proc.</summary>
static class ProcessTree
{
    const int ParentColumn = 1;

    public static IReadOnlyList<int> ChildrenOf(int pid) =>
    [
        .. from folder in Directory.EnumerateDirectories("/proc")
           let child = int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0
           where child > 0 && ParentOf(folder) == pid
           select child,
    ];

    public static bool IsAlive(int pid) =>
        Directory.Exists(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}"));

    static int? ParentOf(string folder)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));

            // The name in brackets may hold spaces: count from behind it.
            var columns = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return int.Parse(columns[ParentColumn], CultureInfo.InvariantCulture);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
