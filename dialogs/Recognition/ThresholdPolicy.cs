using FamilyGuide.Knowledge.Search;

namespace FamilyGuide.Dialogs.Recognition;

/// <summary>
/// Answers only what it is sure of, asks back in the grey zone, and else admits that it doesn't know.
/// </summary>
static class ThresholdPolicy
{
    /// <summary>What scores less than this share of the best isn't worth asking about.</summary>
    public const double ShareOfBest = 0.55;

    /// <summary>More than three are not read but guessed among.</summary>
    public const int MostToAskAbout = 3;

    public static Verdict Of(IReadOnlyList<Match> matches, Thresholds thresholds)
    {
        Match[] possible =
        [
            .. matches
                .Where(match => match.Score >= thresholds.Possible)
                .OrderByDescending(match => match.Score)
                .Take(MostToAskAbout),
        ];
        if (possible.Length == 0)
        {
            return new(VerdictKind.Unknown, []);
        }

        var best = possible[0];
        var ahead = possible.Length == 1 ? best.Score : best.Score - possible[1].Score;
        return best.Score >= thresholds.Likely && ahead >= thresholds.Margin * (1 - best.Score)
            ? new(VerdictKind.Answer, [best.Id])
            : new(VerdictKind.Clarify, [.. possible.Where(match => IsNear(match, best)).Select(match => match.Id)]);
    }

    static bool IsNear(Match match, Match best) => match.Score >= best.Score * ShareOfBest;
}
