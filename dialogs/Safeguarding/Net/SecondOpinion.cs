namespace FamilyGuide.Dialogs.Safeguarding.Net;

/// <summary>Joins what the rules heard and what a message looks like.</summary>
/// <remarks>
/// What the rules are sure of stays. What they doubt stays too, unless the message looks altogether harmless or far
/// more like something else. What they did not hear is added when the message looks like it.
/// </remarks>
static class SecondOpinion
{
    /// <summary>Danger goes before what looks a little more like something else.</summary>
    const float Doubt = 0.3f;

    /// <summary>
    /// So much more like something else is something else: of the classifier's scores the whole width.
    /// </summary>
    const float Certain = 1f;

    public static Signs On(Signs heard, Likeness likeness)
    {
        var (danger, other) = likeness;
        var signs = IsLetPass(heard, likeness) ? heard.WithoutDangers() : heard;
        if (signs.Dangers.Count > 0)
        {
            return danger.Score > Doubt && MaySay(danger.Risk, heard) ? signs.MostLike(danger.Risk) : signs;
        }

        if (danger.IsLikely && danger.Score > other.Score - Doubt)
        {
            return signs.With(MaySay(danger.Risk, heard) ? danger.Risk : Risk.Danger);
        }

        return other.IsLikely && heard.Risks.Count == 0 ? signs.With(other.Risk) : signs;
    }

    /// <summary>
    /// Only a rule may say that the person wants to hurt somebody: who was beaten would read that they are angry.
    /// </summary>
    static bool MaySay(Risk danger, Signs heard) => danger != Risk.Violence || heard.Risks.Contains(danger);

    static bool IsLetPass(Signs heard, Likeness likeness) =>
        heard.Dangers.Count > 0
        && !heard.IsSure
        && (likeness.Danger.Score < DangerNet.Unlikely || likeness.Danger.Score < likeness.Other.Score - Certain);
}
