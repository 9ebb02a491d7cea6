using FamilyGuide.Dialogs.Asking.Gaps;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.DialogsTests.Asking.Gaps;

public class GapReportTests
{
    [Fact]
    public void What_two_families_asked_is_not_shown()
    {
        var report = GapReport.Of([Asked(1, "dentist", "school"), Asked(2, "dentist", "school")]);

        Assert.Empty(report.Clusters);
        Assert.Equal(2, report.Hidden);
    }

    [Fact]
    public void What_one_family_asked_three_times_is_not_shown()
    {
        var report = GapReport.Of([Asked(1, "dentist"), Asked(1, "dentist"), Asked(1, "dentist"), Asked(2, "dentist")]);

        Assert.Empty(report.Clusters);
    }

    [Fact]
    public void Three_families_are_shown_with_the_words_that_all_of_them_wrote()
    {
        var report = GapReport.Of(
        [
            Asked(1, "dentist", "school", "turtle"),
            Asked(2, "dentist", "school", "violin"),
            Asked(3, "dentist", "school", "unicorn"),
        ]);

        var cluster = Assert.Single(report.Clusters);
        Assert.Equal((3, Language.English), (cluster.Families, cluster.Language));
        Assert.Equal(["dentist", "school"], cluster.Words);
        Assert.Equal(0, report.Hidden);
    }

    [Fact]
    public void Words_that_only_one_in_three_families_wrote_are_never_shown()
    {
        var random = new Random(1);
        for (var round = 0; round < 200; round++)
        {
            (long Family, Gap Gap)[] gaps =
            [
                .. Enumerable.Range(0, random.Next(1, 30)).Select(_ => Asked(
                    random.Next(8),
                    [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => $"word{random.Next(12)}").Distinct()])),
            ];

            foreach (var cluster in GapReport.Of(gaps).Clusters)
            {
                var families = gaps.Where(gap => cluster.Words.All(gap.Gap.Words.Contains)).Select(gap => gap.Family);
                Assert.InRange(families.Distinct().Count(), GapReport.FewestFamilies, int.MaxValue);
            }
        }
    }

    [Fact]
    public void Every_question_is_shown_once_or_counted_as_hidden()
    {
        var report = GapReport.Of(
        [
            Asked(1, "dentist", "school"), Asked(2, "dentist", "school"), Asked(3, "dentist", "school"),
            Asked(4, "school"), Asked(5, "school"), Asked(6, "school", "bus"),
            Asked(7, "violin"),
        ]);

        Assert.Equal(
            ["dentist school 3", "school 3"],
            report.Clusters.Select(cluster => $"{string.Join(' ', cluster.Words)} {cluster.Families}"));
        Assert.Equal(1, report.Hidden);
    }

    [Fact]
    public void Languages_are_not_mixed()
    {
        var report = GapReport.Of(
        [
            Asked(1, "hotel"), Asked(2, "hotel"), (3, new Gap(Language.Swedish, ["hotel"])),
        ]);

        Assert.Empty(report.Clusters);
        Assert.Equal(3, report.Hidden);
    }

    static (long Family, Gap Gap) Asked(long family, params string[] words) => (family, new(Language.English, words));
}
