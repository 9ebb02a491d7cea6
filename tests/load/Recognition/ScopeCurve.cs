namespace FamilyGuide.Load.Recognition;

/// <summary>What a threshold does, for all of them.</summary>
static class ScopeCurve
{
    /// <summary>
    /// The threshold with the most right decisions: in scope, answered and right; or out of scope and refused.
    /// </summary>
    public static double BestThreshold(IReadOnlyList<Judged> judged)
    {
        var rising = judged.OrderBy(text => text.Score).ToArray();
        var right = rising.Count(text => text is { IsOutOfScope: false, IsRight: true });
        var (best, most) = (double.NegativeInfinity, right);
        for (var i = 0; i < rising.Length; i++)
        {
            // The threshold rises above this text, which is refused from here on.
            right += rising[i].IsOutOfScope ? 1 : rising[i].IsRight ? -1 : 0;
            var isStep = i + 1 == rising.Length || rising[i + 1].Score > rising[i].Score;
            if (isStep && right > most)
            {
                (best, most) = (Above(rising, i), right);
            }
        }

        return best;
    }

    /// <summary>How often a text in scope scores higher than one out of scope; 1 is always, 0.5 is chance.</summary>
    public static double AreaUnder(IReadOnlyList<Judged> judged)
    {
        var rising = judged.OrderBy(text => text.Score).ToArray();
        var (refused, inScope, area) = (0, 0, 0.0);
        for (var start = 0; start < rising.Length;)
        {
            var (known, strange, end) = (0, 0, start);
            for (; end < rising.Length && rising[end].Score == rising[start].Score; end++)
            {
                known += rising[end].IsOutOfScope ? 0 : 1;
                strange += rising[end].IsOutOfScope ? 1 : 0;
            }

            area += known * (refused + (strange / 2.0));
            refused += strange;
            inScope += known;
            start = end;
        }

        return area / ((double)refused * inScope);
    }

    static double Above(Judged[] rising, int last) => last + 1 == rising.Length
        ? double.PositiveInfinity
        : (rising[last].Score + rising[last + 1].Score) / 2;
}
