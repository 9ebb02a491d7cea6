using System.Buffers;
using System.Globalization;
using System.Text;
using FamilyGuide.Dialogs.Asking.Gaps;

namespace FamilyGuide.Bot.AdvocateDesk.Numbers;

/// <summary>The same numbers for a table program: what is hidden on the page is hidden here.</summary>
static class NumbersCsv
{
    /// <summary>With one of these at its beginning, a table program runs a text as a formula.</summary>
    const string Beginnings = "=+-@\t\r\n＝＋－＠";

    static readonly SearchValues<char> Parting = SearchValues.Create(",;\"'\r\n\t");

    public static string Write(NumbersReport report, IEnumerable<GapCluster> clusters)
    {
        var csv = new StringBuilder();
        Line(csv, "week", "what", "families");
        foreach (var series in report.Groups.SelectMany(group => group.Series))
        {
            foreach (var (index, cell) in series.Cells.Index())
            {
                Line(csv, Text(report.Weeks[index]), series.Name, $"{cell}");
            }
        }

        foreach (var cluster in clusters)
        {
            Line(
                csv,
                "",
                $"No answer {cluster.Language.Code}: {string.Join(' ', cluster.Words)}",
                cluster.Families.ToString(CultureInfo.InvariantCulture));
        }

        return csv.ToString();
    }

    /// <summary>A cell that stays text, whatever is in it.</summary>
    public static string Cell(string text)
    {
        var safe = text.TrimStart(' ') is [var first, ..] && Beginnings.Contains(first, StringComparison.Ordinal)
            ? $"'{text}"
            : text;
        return safe.AsSpan().ContainsAny(Parting)
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    static void Line(StringBuilder csv, params ReadOnlySpan<string> cells)
    {
        for (var index = 0; index < cells.Length; index++)
        {
            csv.Append(index > 0 ? "," : "").Append(Cell(cells[index]));
        }

        csv.Append("\r\n");
    }

    static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
