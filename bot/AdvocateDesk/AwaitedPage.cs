using System.Globalization;
using System.Net;
using System.Text;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Review;

namespace FamilyGuide.Bot.AdvocateDesk;

/// <summary>Which entries await whom, for those who come to the desk: nothing on it is about anybody.</summary>
/// <remarks>Titles are our own, and encoded all the same.</remarks>
static class AwaitedPage
{
    /// <summary>What is due within these days is worth a look now.</summary>
    const int DaysAhead = 30;

    public static string Of(Library library, DateOnly today)
    {
        var html = new StringBuilder("<h2>What awaits whom</h2>\n<table>\n<tr><th>texts that await a</th>");
        foreach (var language in Language.All)
        {
            html.Append(CultureInfo.InvariantCulture, $"<th>{language.Code}</th>");
        }

        html.Append("</tr>\n");
        foreach (var (reader, counts) in AwaitedReviews.Counts(library))
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{reader}</td>");
            foreach (var count in counts)
            {
                html.Append(CultureInfo.InvariantCulture, $"<td>{count}</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</table>\n<h2>To be read again within ")
            .Append(CultureInfo.InvariantCulture, $"{DaysAhead} days</h2>\n<ul>\n");
        foreach (var entry in Due(library, today))
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<li>{entry.ReviewBy:yyyy-MM-dd} {WebUtility.HtmlEncode(entry.Title)} ({entry.Id.Value})</li>\n");
        }

        return html.Append("</ul>\n").ToString();
    }

    static IEnumerable<Article> Due(Library library, DateOnly today) => library.In(Language.English)
        .Where(entry => entry.ReviewBy <= today.AddDays(DaysAhead))
        .OrderBy(entry => entry.ReviewBy)
        .ThenBy(entry => entry.Id.Value, StringComparer.Ordinal);
}
