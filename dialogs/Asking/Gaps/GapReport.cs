using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Asking.Gaps;

/// <summary>What several families asked and nobody answered.</summary>
/// <param name="Clusters">The most often asked first.</param>
/// <param name="Hidden">How many questions are not shown, because too few families asked anything like them.</param>
public sealed record GapReport(IReadOnlyList<GapCluster> Clusters, int Hidden)
{
    /// <summary>What fewer have asked could tell who it was.</summary>
    public const int FewestFamilies = 3;

    /// <summary>A further word is shown when so large a share of those families wrote it.</summary>
    const double ShareOfFurtherWord = 0.6;

    /// <param name="gaps">Each with the conversation that it is of, by any number.</param>
    public static GapReport Of(IEnumerable<(long Family, Gap Gap)> gaps)
    {
        List<GapCluster> clusters = [];
        var hidden = 0;
        foreach (var language in gaps.GroupBy(gap => gap.Gap.Language))
        {
            List<(long Family, HashSet<string> Words)> left =
                [.. language.Select(gap => (gap.Family, gap.Gap.Words.ToHashSet(StringComparer.Ordinal)))];
            while (FindMostAsked(left) is { } words)
            {
                clusters.Add(new(language.Key, words, FamiliesOf(left, words)));
                left.RemoveAll(gap => gap.Words.IsSupersetOf(words));
            }

            hidden += left.Count;
        }

        return new([.. clusters.OrderByDescending(cluster => cluster.Families)], hidden);
    }

    /// <summary>Two words say what it is about; one does when there are no two.</summary>
    static IReadOnlyList<string>? FindMostAsked(List<(long Family, HashSet<string> Words)> gaps)
    {
        var pairs = MostAsked(gaps, words =>
            from one in words
            from other in words
            where string.CompareOrdinal(one, other) < 0
            select (one, other));
        if (pairs is not { } pair)
        {
            return MostAsked(gaps, words => words.Select(word => (word, word))) is { } single ? [single.Item1] : null;
        }

        List<string> found = [pair.Item1, pair.Item2];
        var fewest = Math.Max(FewestFamilies, ShareOfFurtherWord * FamiliesOf(gaps, found));
        var further = gaps.Where(gap => gap.Words.IsSupersetOf(found))
            .SelectMany(gap => gap.Words)
            .Distinct(StringComparer.Ordinal)
            .Except(found, StringComparer.Ordinal)
            .OrderByDescending(word => FamiliesOf(gaps, [.. found, word]))
            .ThenBy(word => word, StringComparer.Ordinal);
        foreach (var word in further.ToArray())
        {
            if (FamiliesOf(gaps, [.. found, word]) >= fewest)
            {
                found.Add(word);
            }
        }

        return found;
    }

    static (string, string)? MostAsked(
        List<(long Family, HashSet<string> Words)> gaps,
        Func<HashSet<string>, IEnumerable<(string, string)>> keys)
    {
        var asked =
            from gap in gaps
            from key in keys(gap.Words)
            group gap.Family by key into families
            let count = families.Distinct().Count()
            where count >= FewestFamilies
            orderby count descending, families.Key
            select families.Key;
        return asked.Select(key => ((string, string)?)key).FirstOrDefault();
    }

    static int FamiliesOf(List<(long Family, HashSet<string> Words)> gaps, IReadOnlyCollection<string> words) =>
        gaps.Where(gap => gap.Words.IsSupersetOf(words)).Select(gap => gap.Family).Distinct().Count();
}

/// <param name="Language">What it was asked in.</param>
/// <param name="Words">Words that all of these questions have.</param>
/// <param name="Families">How many families asked so; each counts once.</param>
public sealed record GapCluster(Language Language, IReadOnlyList<string> Words, int Families);
