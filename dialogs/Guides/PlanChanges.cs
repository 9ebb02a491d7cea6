using System.Globalization;
using FamilyGuide.Dialogs.Asking;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Guides;

/// <summary>Tells whoever has a plan that its steps say something else since.</summary>
static class PlanChanges
{
    /// <summary>What to say, and the plan that knows it was said; null when nothing has changed.</summary>
    public static (string Words, KeptPlan Plan)? Since(Stage stage)
    {
        if (stage.State.Plan is not { } plan)
        {
            return null;
        }

        Versioned[] before = [.. plan.Steps.Select(Versioned.Parse).OfType<Versioned>()];
        Article[] changed = [.. from step in before
                                let entry = stage.Find(step.Id)
                                where entry is not null && HasChanged(entry, step, plan, stage)
                                select entry];
        var gone = before.Count(step => stage.Find(step.Id) is null);
        if (changed.Length + gone == 0)
        {
            return null;
        }

        var words = stage.Voice.Say(
            changed.Length + gone == 1 ? Phrase.PlanChangedOne : Phrase.PlanChanged,
            ("count", (changed.Length + gone).ToString(CultureInfo.InvariantCulture)),
            ("date", stage.Voice.Date(plan.Made)));
        var told = plan with
        {
            Made = stage.Today,
            Steps = [.. before.Select(step => stage.Find(step.Id)).OfType<Article>().Select(Versioned.Of)],
        };
        return (AnswerText.Bullets(words, changed.Select(entry => entry.Title)), told);
    }

    static bool HasChanged(Article entry, Versioned before, KeptPlan plan, Stage stage) =>
        entry.Version != before.Version
        || entry.Places.Any(id => stage.Library.Find(id) is { } place && place.AsOf > plan.Made);
}
