using FamilyGuide.Dialogs.Guides;

namespace FamilyGuide.Dialogs.Reception;

/// <summary>How far the return is, who asks, with whom the children live: and from that what helps next.</summary>
sealed class ReceptionScript : Script
{
    public override GuideKind Kind => GuideKind.Reception;

    /// <remarks>
    /// With whom the children live is known only after they have come; what weighs most is asked last, when somebody
    /// has been heard.
    /// </remarks>
    public override IEnumerable<Question> Questions(Facts facts)
    {
        yield return Question.Stage;
        yield return Question.Relation;
        yield return Question.Who;
        yield return Question.Country;
        if (HasArrived(facts) && !IsGrown(facts))
        {
            yield return Question.Home;
        }

        if (!facts.Is(Question.Stage, Option.BeforeArrival))
        {
            yield return Question.Worry;
        }
    }

    protected override IEnumerable<PlanStep> Steps(Facts facts) =>
    [
        .. Worry(facts),
        .. If(facts.Is(Question.Relation, Option.ReturnedMother), ForTheMother(facts)),
        .. AtTheStage(facts),
        .. If(facts.Is(Question.Home, Option.WithAFosterFamily, Option.InAnInstitution), ApartFromTheFamily()),
        .. If(facts.Is(Question.Home, Option.WithTheMother), Soon("joint-placement")),
        Later("faith-communities"),
        Later("looking-after-yourself"),
        DoNot("media"),
        .. If(!facts.Is(Question.Relation, Option.ReturnedMother), DoNot("money-and-terror-financing")),
    ];

    static bool HasArrived(Facts facts) =>
        facts.Is(Question.Stage, Option.FirstWeeks, Option.FirstMonths, Option.AfterAYear);

    static bool IsGrown(Facts facts) => facts.Is(Question.Who, Option.Woman, Option.Man);

    static IEnumerable<PlanStep> Worry(Facts facts) => facts[Question.Worry] switch
    {
        Option.Health => [Now("trauma-and-behaviour"), Now("health-on-arrival")],
        Option.School => [Now("school-and-everyday-life")],
        Option.Contact => [Now("contact-with-the-mother"), Now("siblings")],
        Option.DailyLife => [Now("papers-after-return"), Now("housing-work-and-money-after-return")],
        Option.Hate => [Now("stigma-and-bullying")],
        Option.Ideas => [Now("radicalisation-worry")],
        _ => [],
    };

    static IEnumerable<PlanStep> ForTheMother(Facts facts) =>
    [
        .. If(
            !facts.Is(Question.Home, Option.WithTheMother),
            Now("contact-with-the-mother"),
            Now("joint-placement"),
            Soon("mother-in-custody")),
        Soon("housing-work-and-money-after-return"),
        Soon("prosecution-on-return"),
    ];

    static IEnumerable<PlanStep> ApartFromTheFamily() =>
        [Now("contact-with-the-mother"), Soon("living-with-grandparents"), Soon("siblings")];

    static IEnumerable<PlanStep> AtTheStage(Facts facts) => facts[Question.Stage] switch
    {
        Option.BeforeArrival => BeforeArrival(),
        Option.FirstDays => FirstDays(),
        Option.FirstWeeks => FirstWeeks(),
        Option.FirstMonths =>
        [
            Now("planning-meeting"), Now("school-and-everyday-life"), Now("trauma-and-behaviour"),
            Soon("papers-after-return"), Soon("stigma-and-bullying"), Later("first-year"),
        ],
        Option.AfterAYear =>
        [
            Now("first-year"), Now("school-and-everyday-life"), Soon("trauma-and-behaviour"),
            Soon("housing-work-and-money-after-return"), Soon("stigma-and-bullying"),
        ],
        _ => [Now("day-of-arrival"), Now("planning-meeting"), Soon("health-on-arrival"), Later("first-year")],
    };

    static IEnumerable<PlanStep> BeforeArrival() =>
    [
        Now("planning-meeting"),
        Now("living-with-grandparents"),
        Now("assessment-by-social-services"),
        Soon("joint-placement"),
        Soon("siblings"),
        Now("find-a-lawyer"),
        Soon("day-of-arrival"),
        Soon("police-on-arrival"),
        Later("first-year"),
    ];

    static IEnumerable<PlanStep> FirstDays() =>
    [
        Now("day-of-arrival"),
        Now("police-on-arrival"),
        Now("contact-with-the-mother"),
        Now("health-on-arrival"),
        Soon("planning-meeting"),
        Soon("assessment-by-social-services"),
        Soon("trauma-and-behaviour"),
        Later("first-year"),
    ];

    static IEnumerable<PlanStep> FirstWeeks() =>
    [
        Now("planning-meeting"),
        Now("health-on-arrival"),
        Now("contact-with-the-mother"),
        Soon("papers-after-return"),
        Soon("school-and-everyday-life"),
        Soon("trauma-and-behaviour"),
        Later("first-year"),
    ];
}
