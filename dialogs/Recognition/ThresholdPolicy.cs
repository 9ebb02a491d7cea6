using FamilyGuide.Knowledge.Search;

namespace FamilyGuide.Dialogs.Recognition;

/// <summary>
/// Answers only what it is sure of, asks back in the grey zone, and else admits that it doesn't know.
/// </summary>
static class ThresholdPolicy
{
    /// <summary>From here on the question is nearly one of the entry's own.</summary>
    public const double Certain = 0.75;

    /// <summary>From here on the best entry answers if no other is near.</summary>
    public const double Likely = 0.45;

    /// <summary>How far the second must be behind.</summary>
    public const double Margin = 0.1;

    /// <summary>Below this, words are in common by chance.</summary>
    public const double Possible = 0.25;

    /// <summary>What scores less than this share of the best isn't worth asking about.</summary>
    public const double ShareOfBest = 0.55;

    /// <summary>More than three are not read but guessed among.</summary>
    public const int MostToAskAbout = 3;

    public static Verdict Of(IReadOnlyList<Match> matches)
    {
        Match[] possible =
        [
            .. matches
                .Where(match => match.Score >= Possible)
                .OrderByDescending(match => match.Score)
                .Take(MostToAskAbout),
        ];
        if (possible.Length == 0)
        {
            return new(VerdictKind.Unknown, []);
        }

        var best = possible[0];
        var isAhead = possible.Length == 1 || best.Score - possible[1].Score >= Margin;
        return best.Score >= Certain || (best.Score >= Likely && isAhead)
            ? new(VerdictKind.Answer, [best.Id])
            : new(VerdictKind.Clarify, [.. possible.Where(match => IsNear(match, best)).Select(match => match.Id)]);
    }

    static bool IsNear(Match match, Match best) => match.Score >= best.Score * ShareOfBest;
}
