using FamilyGuide.Knowledge.Search;

namespace FamilyGuide.KnowledgeTests.Search;

public class TallyTests
{
    [Fact]
    public void Each_is_counted_in_the_order_of_its_first_coming() => Assert.Equal(
        [new(7, 3), new(0, 1), new(ulong.MaxValue, 2)],
        Tally.Of([7, 0, 7, ulong.MaxValue, 7, ulong.MaxValue]));

    [Fact]
    public void Nothing_has_nothing_to_count() => Assert.Empty(Tally.Of([]));

    [Fact]
    public void Many_are_counted_as_by_sorting_them()
    {
        var random = new Random(1);
        ulong[] features = [.. Enumerable.Range(0, 30_000).Select(_ => (ulong)random.Next(5_000) << 40)];

        Assert.Equal(
            features.CountBy(feature => feature).ToDictionary(),
            Tally.Of(features).ToDictionary(counted => counted.Feature, counted => counted.Times));
    }
}
