using System.Globalization;
using FamilyGuide.Bot.AdvocateDesk.Pages;
using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.AdvocateDesk.Numbers;

/// <summary>A column for each week. Who listens to the page hears the table beside it instead.</summary>
static class NumbersChart
{
    const int ColumnWidth = 24;
    const int Gap = 4;
    const int Tallest = 80;
    const int Top = 16;
    const int Base = Top + Tallest;
    const int Height = Base + 18;

    /// <summary>What is hidden has the same height whatever it is.</summary>
    const int HiddenHeight = 7;

    public static Markup Draw(Series series, IReadOnlyList<DateOnly> weeks, long largest)
    {
        var width = weeks.Count * ColumnWidth;
        return Markup.Of(
            $"""
            <figure class="chart"><figcaption>{series.Title}</figcaption>
            <svg viewBox="0 0 {width} {Height}" aria-hidden="true" focusable="false">
            {DeskParts.Each(series.Cells.Index(), cell => Column(cell.Index, cell.Item, largest))}
            <path class="axis" d="M0 {Base}.5H{width}"></path>
            <text x="0" y="{Base + 14}">{Day(weeks[0])}</text>
            <text x="{width}" y="{Base + 14}" class="end">{Day(weeks[^1])}</text>
            </svg></figure>
            """);
    }

    static Markup Column(int index, WeekCell cell, long largest)
    {
        var height = cell.IsShown ? Math.Max(1, cell.Families * Tallest / largest) : HiddenHeight;
        var (left, top) = ((index * ColumnWidth) + Gap, Base - height);
        var look = cell.IsShown ? "shown" : "hidden";
        return Markup.Of(
            $"""
            <rect class="{look}" x="{left}" y="{top}" width="{ColumnWidth - (2 * Gap)}" height="{height}"></rect>
            <text x="{(index * ColumnWidth) + (ColumnWidth / 2)}" y="{top - 4}" class="over">{Label(cell)}</text>
            """);
    }

    static string Label(WeekCell cell) => cell.IsShown ? $"{cell}" : "";

    static string Day(DateOnly week) => week.ToString("d MMM", CultureInfo.InvariantCulture);
}
