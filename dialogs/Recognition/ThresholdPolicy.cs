using FamilyGuide.Knowledge.Search;

namespace FamilyGuide.Dialogs.Recognition;

/// <summary>
/// Answers only what it is sure of, asks back in the grey zone, and else admits that it doesn't know.
/// </summary>
static class ThresholdPolicy
{
    /// <summary>
    /// What scores less than this share of the best isn't worth asking about: with a quarter nobody more finds their
    /// topic among the choices, with more than half one in a hundred doesn't.
    /// </summary>
    public const double ShareOfBest = 0.4;

    /// <summary>More than three are not read but guessed among.</summary>
    public const int MostToAskAbout = 3;

    public static Verdict Of(IReadOnlyList<Match> matches, Thresholds thresholds)
    {
        Match[] likeliest = [.. matches.OrderByDescending(match => match.Score).Take(MostToAskAbout)];
        if (likeliest is not [var best, ..] || best.Score < thresholds.Possible)
        {
            return new(VerdictKind.Unknown, []);
        }

        var ahead = likeliest is [_, var second, ..] ? best.Score - second.Score : best.Score;
        return IsSure(best.Score, ahead, thresholds)
            ? new(VerdictKind.Answer, [best.Id])
            : new(VerdictKind.Clarify, [.. likeliest.Where(match => IsNear(match, best)).Select(match => match.Id)]);
    }

    static bool IsSure(double best, double ahead, Thresholds thresholds) =>
        best >= 1
        || (best >= thresholds.Likely && ahead >= thresholds.Ahead && ahead >= thresholds.Margin * (1 - best));

    static bool IsNear(Match match, Match best) => match.Score >= best.Score * ShareOfBest;
}
