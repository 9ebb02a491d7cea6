using FamilyGuide.Knowledge.Review;

namespace FamilyGuide.KnowledgeTests.Review;

/// <summary>What editors read in a terminal.</summary>
public class ReportTests
{
    readonly SmallContent _content = new();

    [Fact]
    public void The_status_counts_fresh_stale_and_missing_entries_of_each_topic_and_country() => Assert.Equal(
        """
        topic, country                en                      sv                      da                      ar
        repatriation, everywhere      0/1/0, 0 unread         0/0/1, 0 unread         0/0/1, 0 unread         0/0/1, 0 unread
        repatriation, SE              1/0/0, 1 unread         1/0/0, 0 unread         0/0/1, 0 unread         0/0/1, 0 unread

        fresh/stale/missing, and how many of them nobody has reviewed
        """,
        ContentStatus.Of(_content.Library(), new(2026, 3, 1)));

    [Fact]
    public void The_list_of_links_says_what_cites_each()
    {
        var list = SourceList.Of(_content.Library());

        Assert.Contains(
            """
            - [ ] S205 A newspaper: How it was done (no date, Media)
                  https://news.example/how
                  report-a-relative, trace-a-relative
            """,
            list,
            StringComparison.Ordinal);
        Assert.True(list.IndexOf("S205", StringComparison.Ordinal) < list.IndexOf("S33", StringComparison.Ordinal));
    }
}
