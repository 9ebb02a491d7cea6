using FamilyGuide.Dialogs.Guides;

namespace FamilyGuide.Dialogs.Rights;

/// <summary>From what worries somebody to the rights that matter, and what can be done with them.</summary>
sealed class RightsScript : Script
{
    public override GuideKind Kind => GuideKind.Rights;

    /// <remarks>Time runs against a decision: whether there is one comes before everything that can wait.</remarks>
    public override IEnumerable<Question> Questions(Facts facts)
    {
        yield return Question.Concern;
        if (!facts.Is(Question.Concern, Option.Money))
        {
            yield return Question.Decision;
            yield return Question.Who;
        }

        if (facts.Is(Question.Concern, Option.Trial))
        {
            yield return Question.Where;
        }

        yield return Question.Country;
        yield return Question.Lawyer;
    }

    protected override IEnumerable<PlanStep> Steps(Facts facts) =>
    [
        .. If(NeedsALawyerNow(facts), Now("find-a-lawyer")),
        .. Concern(facts),
        .. If(!facts.Is(Question.Lawyer, Option.HasLawyer), Soon("find-a-lawyer")),
        .. If(!facts.Is(Question.Concern, Option.Money, Option.ChildCare, Option.Police), Later("un-complaint")),
        Later("looking-after-yourself"),
        Later("who-can-help"),
        DoNot("money-and-terror-financing"),
        DoNot("false-papers"),
        DoNot("media"),
    ];

    static bool NeedsALawyerNow(Facts facts) => !facts.Is(Question.Lawyer, Option.HasLawyer)
        && (facts.Is(Question.Decision, Option.DecisionCame)
            || facts.Is(Question.Concern, Option.Money, Option.Citizenship, Option.Police, Option.Trial));

    static bool IsChild(Facts facts) => facts.Is(Question.Who, Option.Child, Option.Boy, Option.Family);

    static IEnumerable<PlanStep> Concern(Facts facts) => facts[Question.Concern] switch
    {
        Option.NoHelp => NoHelp(facts),
        Option.Nationality =>
        [
            Now("childs-nationality"), Now("identity-papers-and-dna"), Soon("birth-papers"), Soon("dna-test"),
            .. If(facts.Is(Question.Who, Option.Family), Soon("foreign-mother")),
        ],
        Option.Parting =>
        [
            Now("mother-and-child-together"), Now("children-without-their-mother"), Now("power-of-attorney"),
            Soon("contact-with-the-mother"), Soon("family-reunification"), Later("best-interests-of-the-child"),
        ],
        Option.Trial => Trial(facts),
        Option.Citizenship =>
        [
            Now("citizenship-deprivation"), .. If(IsChild(facts), Now("childs-nationality")),
            Soon("consular-help"), Soon("right-to-return-home"),
        ],
        Option.Police =>
        [
            Now("prosecution-on-return"), Now("police-on-arrival"),
            .. If(!facts.Is(Question.Who, Option.Man), Soon("mother-in-custody")),
            .. If(IsChild(facts), Soon("child-accused-of-a-crime"), Soon("children-are-victims-crc")),
        ],
        Option.ChildCare =>
        [
            Now("assessment-by-social-services"), Now("best-interests-of-the-child"),
            Now("living-with-grandparents"), Soon("contact-with-the-mother"), Soon("siblings"),
            Later("care-and-recovery"),
        ],
        Option.Money => [Now("already-paid"), Soon("smugglers-and-self-travel")],
        _ =>
        [
            Now("who-can-help"), .. If(IsChild(facts), Now("children-are-victims-crc")),
            Now("right-to-return-home"), Soon("consular-help"), Soon("best-interests-of-the-child"),
        ],
    };

    static IEnumerable<PlanStep> NoHelp(Facts facts) =>
    [
        Now("report-a-relative"),
        Now("right-to-return-home"),
        .. If(IsChild(facts), Now("best-interests-of-the-child")),
        Soon("consular-help"),
        Soon("go-to-court-at-home"),
        .. If(!facts.Is(Question.Who, Option.Man), Later("un-decisions-on-children")),
    ];

    static IEnumerable<PlanStep> Trial(Facts facts) =>
    [
        .. If(facts.Is(Question.Where, Option.Iraq), Now("lawyers-and-visits-in-iraq")),
        .. If(
            facts.Is(Question.Where, Option.Iraq) && !facts.Is(Question.Who, Option.Child, Option.Boy),
            Now("death-penalty-and-torture-in-iraq")),
        .. If(facts.Is(Question.Who, Option.Child, Option.Boy), Now("child-accused-of-a-crime")),
        Now("article-9-tell-where"),
        .. If(facts.Is(Question.Who, Option.Child, Option.Boy), Soon("life-and-no-torture")),
        Soon("consular-help"),
        Soon("right-to-return-home"),
    ];
}
