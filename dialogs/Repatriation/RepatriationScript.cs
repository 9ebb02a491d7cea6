using FamilyGuide.Dialogs.Guides;

namespace FamilyGuide.Dialogs.Repatriation;

/// <summary>Where is she, who is she, what has been tried: and from that what to do to bring her home.</summary>
sealed class RepatriationScript : Script
{
    public override GuideKind Kind => GuideKind.Repatriation;

    /// <remarks>
    /// Whether somebody is ill comes as early as it can; whoever is home already is asked no more than the guide about
    /// reception can use.
    /// </remarks>
    public override IEnumerable<Question> Questions(Facts facts)
    {
        yield return Question.Where;
        yield return Question.Who;
        if (IsHome(facts))
        {
            yield return Question.Relation;
            yield return Question.Country;
            yield break;
        }

        yield return Question.Ill;
        yield return Question.Done;
        yield return Question.Country;
        yield return Question.Relation;
        if (!facts.Is(Question.Who, Option.Man))
        {
            yield return Question.Papers;
        }
    }

    protected override IEnumerable<PlanStep> Steps(Facts facts) => IsHome(facts) ? AtHome() : Abroad(facts);

    static bool IsHome(Facts facts) => facts.Is(Question.Where, Option.AtHome);

    static bool HasChildren(Facts facts) => facts.Is(Question.Who, Option.Family, Option.Child, Option.Boy);

    static IEnumerable<PlanStep> AtHome() =>
    [
        Now("planning-meeting"),
        Now("health-on-arrival"),
        Now("prosecution-on-return"),
        Now("find-a-lawyer"),
        Soon("contact-with-the-mother"),
        Soon("school-and-everyday-life"),
        Soon("papers-after-return"),
        Soon("housing-work-and-money-after-return"),
        Later("first-year"),
        Later("looking-after-yourself"),
        DoNot("media"),
    ];

    static IEnumerable<PlanStep> Abroad(Facts facts) =>
    [
        .. If(facts.Is(Question.Ill, Option.IllNow), Now("medical-emergency-in-the-camp")),
        .. Place(facts),
        .. If(!facts.Is(Question.Done, Option.ToldMinistry, Option.DidBoth), Now("report-a-relative")),
        .. If(!facts.Is(Question.Done, Option.AskedRedCross, Option.DidBoth), Search(facts)),
        .. Papers(facts),
        .. If(!facts.Is(Question.Where, Option.Iraq, Option.Elsewhere), Soon("exit-permission")),
        .. If(!facts.Is(Question.Who, Option.Boy), Soon("mother-and-child-together")),
        Soon("send-a-message"),
        Soon("how-a-repatriation-happens"),
        .. If(
            facts.Is(Question.Relation, Option.Grandparent, Option.AuntOrUncle, Option.Sibling),
            Later("living-with-grandparents")),
        Later("planning-meeting"),
        Later("looking-after-yourself"),
        Later("consular-help"),
        DoNot("smugglers-and-self-travel"),
        DoNot("money-and-terror-financing"),
        DoNot("false-papers"),
    ];

    /// <summary>What was last known of the place, and what that means.</summary>
    static IEnumerable<PlanStep> Place(Facts facts) => facts[Question.Where] switch
    {
        Option.Roj => [Now("roj-camp-now")],
        Option.AlHol => [Now("left-al-hol")],
        Option.Akhtarin => [Now("akhtarin-and-aq-burhan")],
        Option.Elsewhere => [Now("elsewhere-in-syria")],
        Option.Prison when facts.Is(Question.Who, Option.Boy, Option.Child) => [Now("boys-centres")],
        Option.Prison => [Now("where-is-my-relative"), Soon("article-9-tell-where"), Soon("find-a-lawyer")],
        Option.Iraq when facts.Is(Question.Who, Option.Boy, Option.Child) =>
            [Now("boys-centres"), Now("al-amal-centre"), Soon("lawyers-and-visits-in-iraq")],
        Option.Iraq when facts.Is(Question.Who, Option.Man) =>
        [
            Now("men-moved-to-iraq"), Now("lawyers-and-visits-in-iraq"), Soon("death-penalty-and-torture-in-iraq"),
            Soon("find-a-lawyer"),
        ],
        Option.Iraq => [Now("al-amal-centre"), Soon("lawyers-and-visits-in-iraq"), Soon("find-a-lawyer")],
        _ => [Now("where-is-my-relative")],
    };

    /// <summary>Whoever knows where she is writes to her first; whoever doesn't lets others search.</summary>
    static IEnumerable<PlanStep> Search(Facts facts) =>
        facts.Is(Question.Where, Option.Roj, Option.Iraq) ? [Soon("trace-a-relative")] : [Now("trace-a-relative")];

    static IEnumerable<PlanStep> Papers(Facts facts) => facts[Question.Papers] switch
    {
        Option.NoPapers when HasChildren(facts) => [Soon("birth-papers"), Soon("identity-papers-and-dna")],
        Option.NoPapers or Option.SomePapers => [Soon("identity-papers-and-dna")],
        _ => If(HasChildren(facts), Later("childs-nationality")),
    };
}
