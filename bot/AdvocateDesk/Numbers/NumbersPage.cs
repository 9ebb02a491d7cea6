using System.Globalization;
using System.Text;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Pages;
using FamilyGuide.Bot.Conversations.Counting;
using FamilyGuide.Bot.Conversations.Turns;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.Html;
using FamilyGuide.Dialogs.Asking.Gaps;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Bot.AdvocateDesk.Numbers;

/// <summary>What an organisation may tell of its work, without anybody in it.</summary>
static class NumbersPage
{
    public const string Path = "/numbers";
    public const string FilePath = "/numbers.csv";

    /// <summary>A quarter of a year.</summary>
    const int WeeksOnPage = 12;

    /// <summary>As long as they are kept.</summary>
    const int WeeksInFile = 104;

    public static async Task<IResult> ShowAsync(DeskRequest request)
    {
        var report = await ReportAsync(request, WeeksOnPage);
        var clusters = await ClustersAsync(request);
        return DeskPage.Of(
            request,
            "Numbers",
            Markup.Of(
                $"""
                <p>Families, each counted once a week. Nothing here is about anybody: fewer than {WeekCell.Fewest} are
                not told apart from none, and a week is shown when it is over. A dashed box stands for what is not
                shown.</p>
                <p><a class="button" href="{FilePath}">Save as a table (csv)</a></p>
                {DeskParts.Each(report.Groups, group => Group(group, report))}
                <h2>Asked alike, and we have no answer</h2>
                {Clusters(clusters)}
                """));
    }

    public static async Task<IResult> SaveAsync(DeskRequest request)
    {
        var report = await ReportAsync(request, WeeksInFile);
        var clusters = await ClustersAsync(request);

        // Written down first: a file that is not in the log must not leave.
        await request.Get<AuditTrail>().WriteAsync(request.Member.Id, AuditAction.NumbersExported, request.Aborted);
        request.Http.Response.Headers.CacheControl = "no-store";
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        var text = NumbersCsv.Write(report, clusters ?? []);
        return TypedResults.File(
            [.. encoding.GetPreamble(), .. encoding.GetBytes(text)],
            "text/csv; charset=utf-8",
            $"numbers-{report.Weeks[^1].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.csv");
    }

    static async Task<NumbersReport> ReportAsync(DeskRequest request, int weeks)
    {
        var today = DateOnly.FromDateTime(request.Get<TimeProvider>().GetUtcNow().UtcDateTime);
        var first = NumbersReport.WeeksBefore(today, weeks)[0];
        return NumbersReport.Of(
            await request.Get<ICountBook>().CountsAsync(first, request.Aborted),
            today,
            weeks,
            request.Get<ILibrary>().Current.Countries);
    }

    /// <returns>Null when they can't be read just now.</returns>
    static async Task<IReadOnlyList<GapCluster>?> ClustersAsync(DeskRequest request)
    {
        try
        {
            var kept = await request.Get<IGapBook>().ReadAsync(request.Aborted);
            return GapReport.Of(kept.Select(gap => (gap.Family, GapText.Read(gap.Gap)))).Clusters;
        }
        catch (ArchiveException)
        {
            return null;
        }
    }

    static Markup Group(SeriesGroup group, NumbersReport report)
    {
        if (group.Series.Count == 0)
        {
            return Markup.Of(
                $"""
                <h2>{group.Title}</h2>
                <p class="soft">Nothing of {WeekCell.Fewest} families or more in these weeks.</p>
                """);
        }

        // One scale for all of them, so that a tall column is many whatever it counts.
        var largest = Math.Max(
            WeekCell.Fewest, group.Series.Max(series => series.Cells.Max(cell => cell.Families)));
        return Markup.Of(
            $"""
            <h2>{group.Title}</h2>
            <div class="charts">
            {DeskParts.Each(group.Series, series => NumbersChart.Draw(series, report.Weeks, largest))}
            </div>
            <details><summary>{group.Title} as a table</summary>
            {DeskParts.Wide(group.Title, Table(group, report))}
            </details>
            """);
    }

    static Markup Table(SeriesGroup group, NumbersReport report) => Markup.Of(
        $"""
        <table><caption>{group.Title}: families by week</caption>
        <thead><tr><th scope="col">Week from</th>{DeskParts.Each(group.Series, Heading)}</tr></thead>
        <tbody>{DeskParts.Each(report.Weeks.Index().Reverse(), week => Row(week.Index, week.Item, group))}</tbody>
        </table>
        """);

    static Markup Heading(Series series) => Markup.Of($"<th scope=\"col\">{series.Title}</th>");

    static Markup Row(int index, DateOnly week, SeriesGroup group) => Markup.Of(
        $"""
        <tr><th scope="row">{week:yyyy-MM-dd}</th>
        {DeskParts.Each(group.Series, series => Markup.Of($"<td>{series.Cells[index].ToString()}</td>"))}</tr>
        """);

    static Markup Clusters(IReadOnlyList<GapCluster>? clusters) => clusters switch
    {
        null => Markup.Of($"<p class=\"soft\">They can't be read just now.</p>"),
        [] => Markup.Of(
            $"""
            <p class="soft">Nothing that {GapReport.FewestFamilies} families or more have asked alike in the last
            weeks, and allowed us to count.</p>
            """),
        _ => Markup.Of(
            $"""
            <p class="soft">Words of our own texts that questions had in common, of families who allow us to count.</p>
            <table><thead><tr><th scope="col">Words</th><th scope="col">Language</th>
            <th scope="col">Families</th></tr></thead>
            <tbody>{DeskParts.Each(clusters, Cluster)}</tbody></table>
            """),
    };

    static Markup Cluster(GapCluster cluster) => Markup.Of(
        $"""
        <tr><td lang="{cluster.Language.Code}" dir="auto">{string.Join(' ', cluster.Words)}</td>
        <td>{cluster.Language.Autonym}</td><td>{cluster.Families}</td></tr>
        """);
}
