using System.Globalization;
using System.Text;

namespace FamilyGuide.Load.Growth;

/// <summary>The cost of a turn against the number of conversations, as lines of text and as a picture.</summary>
static class GrowthPlot
{
    const int LongestBar = 40;
    const int Width = 480;
    const int Height = 240;
    const int Margin = 50;
    const int Across = Width - (2 * Margin);
    const int Up = Height - (2 * Margin);

    public static IEnumerable<string> Lines(IReadOnlyList<GrowthPoint> points)
    {
        var highest = points.Max(point => point.CpuMilliseconds);
        yield return "conversations   CPU ms/turn   turns/s   reply p95   filled/s   data MB";
        foreach (var point in points)
        {
            var reply = point.Turns.Log.Replied.Percentile(0.95).TotalMilliseconds;
            yield return FormattableString.Invariant(
                $"{point.Conversations,13}   {point.CpuMilliseconds,11:F3}   {point.Turns.TurnsPerSecond,7:F0}   ")
                + FormattableString.Invariant(
                    $"{reply,6:F1} ms   {point.FilledPerSecond,8:F0}   {point.Megabytes,7:F0}");
        }

        foreach (var point in points)
        {
            var bar = new string('#', (int)Math.Round(LongestBar * point.CpuMilliseconds / highest));
            yield return FormattableString.Invariant($"{point.Conversations,13} | {bar} {point.CpuMilliseconds:F3} ms");
        }
    }

    /// <summary>An SVG with the number of conversations on a logarithmic axis.</summary>
    public static string Picture(IReadOnlyList<GrowthPoint> points)
    {
        var highest = points.Max(point => point.CpuMilliseconds) * 1.25;
        var (first, last) = (Math.Log10(points[0].Conversations), Math.Log10(points[^1].Conversations));
        var places = points.Select(point => (
            X: Margin + ((Math.Log10(point.Conversations) - first) / Math.Max(1e-9, last - first) * Across),
            Y: Height - Margin - (point.CpuMilliseconds / highest * Up),
            Point: point)).ToList();
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}"
                font-family="sans-serif" font-size="12">
            <rect width="{Width}" height="{Height}" fill="white"/>
            <path d="M{Margin} {Margin} V{Height - Margin} H{Width - Margin}" fill="none" stroke="black"/>
            <text x="{Margin}" y="{Margin - 20}">Host processor time a turn (ms) by stored conversations</text>
            <polyline fill="none" stroke="#0a6" stroke-width="2" points="
            """);
        foreach (var (x, y, _) in places)
        {
            svg.Append(CultureInfo.InvariantCulture, $"{x:F0},{y:F0} ");
        }

        svg.Append("\"/>\n");
        foreach (var (x, y, point) in places)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""
                <circle cx="{x:F0}" cy="{y:F0}" r="4" fill="#0a6"/>
                <text x="{x:F0}" y="{y - 10:F0}" text-anchor="middle">{point.CpuMilliseconds:F3}</text>
                <text x="{x:F0}" y="{Height - Margin + 18}" text-anchor="middle">{point.Conversations:N0}</text>

                """);
        }

        return svg.Append("</svg>\n").ToString();
    }
}
