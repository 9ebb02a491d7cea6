using FamilyGuide.Knowledge.Languages;
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
        repatriation, everywhere      0/1/0, 0 await          0/0/1, 0 await          0/0/1, 0 await          0/0/1, 0 await
        repatriation, SE              1/0/0, 1 await          1/0/0, 0 await          0/0/1, 0 await          0/0/1, 0 await

        fresh/stale/missing, and how many of them await a review

        texts that await a                en    sv    da    ar
        content reviewer                   1     0     0     0
        lawyer                             1     0     0     0
        native speaker                     1     0     0     0
        """,
        ContentStatus.Of(_content.Library(), new(2026, 3, 1)));

    [Fact]
    public void How_many_await_whom_is_told_in_words_without_those_whom_nobody_awaits()
    {
        _content
            .Replace(SmallContent.English, "review: unreviewed", "review: legal 2")
            .Replace(SmallContent.Swedish, "review: native-speaker 2", "review: unreviewed");

        Assert.Equal(
            "1 a content reviewer, 2 a native speaker",
            AwaitedReviews.Counted(Language.All.SelectMany(_content.Library().In)));
    }

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
