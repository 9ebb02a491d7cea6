using System.Diagnostics;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Guides;

/// <summary>A step of a plan: an entry, and when it comes.</summary>
readonly record struct PlanStep(PlanPart Part, ArticleId Entry)
{
    /// <summary>A plan that is longer is not read to its end.</summary>
    public static int MostOf(PlanPart part) => part switch
    {
        PlanPart.Now or PlanPart.Soon => 4,
        PlanPart.Later or PlanPart.DoNot => 3,
        _ => throw new UnreachableException(),
    };
}

enum PlanPart
{
    Now,
    Soon,
    Later,

    /// <summary>What could harm the family or the relative.</summary>
    DoNot,
}
