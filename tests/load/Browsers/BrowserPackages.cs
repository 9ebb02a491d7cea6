using System.Reflection;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Browsers;

/// <summary>What drills and tests load into a browser, unmodified: the packages of tests/browser.</summary>
static class BrowserPackages
{
    static readonly string Folder = Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(fact => fact.Key == nameof(BrowserPackages)).Value!;

    /// <summary>A package's file; the build installs them.</summary>
    public static string Find(params ReadOnlySpan<string> path)
    {
        var file = Path.Combine([Folder, "node_modules", .. path]);
        return File.Exists(file) ? file : throw new WireException($"{file} is not there: build tests/load.");
    }
}
