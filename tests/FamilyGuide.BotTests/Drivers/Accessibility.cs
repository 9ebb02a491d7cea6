using System.Reflection;
using System.Text.Json;
using Microsoft.Playwright;

namespace FamilyGuide.BotTests.Drivers;

/// <summary>What axe-core finds on a page: the rules that a program can check, less than a person can.</summary>
static class Accessibility
{
    static readonly string Packages = Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(fact => fact.Key == "BrowserPackages").Value!;

    static readonly string[] Grave = ["serious", "critical"];

    /// <returns>One line each: the rule, and where it is broken.</returns>
    public static async Task<string[]> FindBarriersAsync(IPage page)
    {
        // Through the debugger: the page's own policy lets no script in that it doesn't know.
        var axe = await File.ReadAllTextAsync(
            Path.Combine(Packages, "node_modules", "axe-core", "axe.min.js"), TestContext.Current.CancellationToken);
        await page.EvaluateAsync(axe);
        var found = await page.EvaluateAsync<JsonElement>("axe.run().then(result => result.violations)");
        return
        [
            .. from violation in found.EnumerateArray()
               where Grave.Contains(violation.GetProperty("impact").GetString())
               from node in violation.GetProperty("nodes").EnumerateArray()
               select $"{violation.GetProperty("id")}: {node.GetProperty("html")}",
        ];
    }
}
