namespace FamilyGuide.Dialogs.Guides;

/// <summary>Which answers a question offers, in the order of their numbers.</summary>
static class Options
{
    static readonly Dictionary<Question, Option[]> Offered = new()
    {
        [Question.Where] =
        [
            Option.Roj, Option.AlHol, Option.Akhtarin, Option.Prison, Option.Iraq, Option.Elsewhere, Option.AtHome,
        ],
        [Question.Who] = [Option.Family, Option.Child, Option.Boy, Option.Woman, Option.Man],
        [Question.Relation] =
        [
            Option.Grandparent, Option.Parent, Option.AuntOrUncle, Option.Sibling, Option.Partner,
            Option.ReturnedMother, Option.OtherRelation,
        ],
        [Question.Country] = [],
        [Question.Ill] = [Option.IllNow, Option.NotIll],
        [Question.Papers] = [Option.HasPapers, Option.SomePapers, Option.NoPapers],
        [Question.Done] = [Option.NothingDone, Option.ToldMinistry, Option.AskedRedCross, Option.DidBoth],
        [Question.Concern] =
        [
            Option.NoHelp, Option.Nationality, Option.Parting, Option.Trial, Option.Citizenship, Option.Police,
            Option.ChildCare, Option.Money,
        ],
        [Question.Decision] = [Option.DecisionCame, Option.NoDecision],
        [Question.Lawyer] = [Option.HasLawyer, Option.NoLawyer],
        [Question.Stage] =
        [
            Option.BeforeArrival, Option.FirstDays, Option.FirstWeeks, Option.FirstMonths, Option.AfterAYear,
        ],
        [Question.Home] =
            [Option.WithUs, Option.WithTheMother, Option.WithAFosterFamily, Option.InAnInstitution],
        [Question.Worry] =
            [Option.Health, Option.School, Option.Contact, Option.DailyLife, Option.Hate, Option.Ideas],
    };

    /// <summary>Every question can also be left open.</summary>
    public static IReadOnlyList<Option> Skips { get; } = [Option.Unknown, Option.Unsaid];

    /// <summary>Without the two that leave it open.</summary>
    public static IReadOnlyList<Option> Of(Question question) => Offered[question];
}
