using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Safeguarding;

/// <summary>Who listens and helps when.</summary>
static class HelplinesFor
{
    public static IReadOnlySet<HelplineKind> AnyDanger { get; } = new HashSet<HelplineKind>
    {
        HelplineKind.Emergency, HelplineKind.Suicide, HelplineKind.Children, HelplineKind.Parents, HelplineKind.Advice,
    };

    /// <summary>The emergency number is always among them.</summary>
    public static IReadOnlySet<HelplineKind> All(IEnumerable<Risk> risks) =>
        risks.SelectMany(Of).Append(HelplineKind.Emergency).ToHashSet();

    static HelplineKind[] Of(Risk risk) => risk switch
    {
        Risk.Suicide => [HelplineKind.Suicide, HelplineKind.Advice],
        Risk.SuicideOther => [HelplineKind.Suicide, HelplineKind.Parents, HelplineKind.Advice],
        Risk.SuicideChild => [HelplineKind.Suicide, HelplineKind.Children, HelplineKind.Parents],
        Risk.DangerHere => [HelplineKind.Children, HelplineKind.Parents, HelplineKind.Advice],
        Risk.DangerThere or Risk.Torture or Risk.Trafficking => [HelplineKind.ForeignMinistry],
        Risk.Minor => [HelplineKind.Children, HelplineKind.Suicide],
        Risk.Extremism => [HelplineKind.Radicalisation, HelplineKind.Parents],
        Risk.Grief => [HelplineKind.Suicide, HelplineKind.Parents],
        Risk.Violence => [HelplineKind.Suicide, HelplineKind.Radicalisation],
        // What nobody foresaw gets all of them.
        _ => [.. AnyDanger],
    };
}
