using System.Text.Json;
using FamilyGuide.Load.Browsers;
using Microsoft.Playwright;

namespace FamilyGuide.BotTests.Drivers;

/// <summary>What axe-core finds on a page: the rules that a program can check, less than a person can.</summary>
static class Accessibility
{
    static readonly string[] Grave = ["serious", "critical"];

    /// <remarks>
    /// Web Chat measures its text box with a twin of transparent letters, which are meant for nobody's eyes: whether
    /// axe meets it is chance, and how it stands out says nothing.
    /// </remarks>
    const string Run = """
        axe.run().then(({ violations }) => violations.flatMap(({ id, impact, nodes }) => nodes
          .filter(({ target }) => {
            const element = document.querySelector(target[0]);
            return id !== 'color-contrast' || (element && getComputedStyle(element).color !== 'rgba(0, 0, 0, 0)');
          })
          .map(({ html }) => ({ id, impact, html }))))
        """;

    /// <returns>One line each: the rule, and where it is broken.</returns>
    public static async Task<string[]> FindBarriersAsync(IPage page)
    {
        // Through the debugger: the page's own policy lets no script in that it doesn't know.
        var axe = await File.ReadAllTextAsync(
            BrowserPackages.Find("axe-core", "axe.min.js"), TestContext.Current.CancellationToken);
        await page.EvaluateAsync(axe);
        var found = await page.EvaluateAsync<JsonElement>(Run);
        return
        [
            .. from violation in found.EnumerateArray()
               where Grave.Contains(violation.GetProperty("impact").GetString())
               select $"{violation.GetProperty("id")}: {violation.GetProperty("html")}",
        ];
    }
}
