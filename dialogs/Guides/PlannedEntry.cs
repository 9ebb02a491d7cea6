using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Guides;

/// <summary>A step of a plan with its entry, in the language that is spoken.</summary>
readonly record struct PlannedEntry(PlanPart Part, Article Entry);
