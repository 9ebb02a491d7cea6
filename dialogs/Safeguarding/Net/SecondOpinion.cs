namespace FamilyGuide.Dialogs.Safeguarding.Net;

/// <summary>Joins what the rules heard and what a message looks like.</summary>
/// <remarks>
/// What the rules are sure of stays. What they doubt stays too, unless the message looks altogether harmless. What they
/// did not hear at all is added when it looks like it.
/// </remarks>
static class SecondOpinion
{
    /// <summary>Danger goes before what looks a little more like something else.</summary>
    const float Doubt = 0.3f;

    public static Signs On(Signs heard, Likeness likeness)
    {
        var (danger, other) = likeness;
        var isLetPass = heard.Dangers.Count > 0 && !heard.IsSure && danger.Score < DangerNet.Unlikely;
        var signs = isLetPass ? heard.WithoutDangers() : heard;
        var likeliest = danger.IsLikely && danger.Score > other.Score - Doubt ? danger : other;
        return heard.Dangers.Count == 0
            && likeliest.IsLikely
            && (likeliest.Risk.IsDanger || heard.Risks.Count == 0)
                ? signs.With(likeliest.Risk)
                : signs;
    }
}
