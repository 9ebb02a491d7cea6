using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Guides;

/// <summary>What a guide asks and what it makes of the answers: pure functions of what is known.</summary>
abstract class Script
{
    /// <summary>Nobody is asked more than this.</summary>
    public const int MostQuestions = 7;

    public abstract GuideKind Kind { get; }

    /// <summary>Null when all that it asks is known.</summary>
    public Question? Next(Facts facts)
    {
        foreach (var question in Questions(facts))
        {
            if (!facts.Has(question))
            {
                return question;
            }
        }

        return null;
    }

    /// <summary>What it asks of somebody of whom this is known, in its order, answered or not.</summary>
    public abstract IEnumerable<Question> Questions(Facts facts);

    /// <summary>The entries that help, the most urgent of each part first.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="entryFor">The entry for these people; null when it is about others, and no step of theirs.</param>
    public IReadOnlyList<PlannedEntry> Plan(Facts facts, Func<ArticleId, Article?> entryFor)
    {
        PlannedEntry[] steps =
        [
            .. from step in Steps(facts).DistinctBy(step => step.Entry)
               let entry = entryFor(step.Entry)
               where entry is not null
               select new PlannedEntry(step.Part, entry),
        ];

        // A plan that begins with "soon" leaves somebody with nothing to do today.
        var begins = steps.Length == 0 ? PlanPart.Now : steps.Min(step => step.Part);
        return
        [
            .. steps
                .Select(step => step.Part == begins ? step with { Part = PlanPart.Now } : step)
                .GroupBy(step => step.Part)
                .OrderBy(part => part.Key)
                .SelectMany(part => part.Take(PlanStep.MostOf(part.Key))),
        ];
    }

    /// <summary>An answer, and what it makes of others: what would not be asked any more is forgotten.</summary>
    public Facts Correct(Facts facts, Answer answer)
    {
        var corrected = facts.With(answer);
        var asked = Questions(corrected).ToHashSet();
        var before = Questions(facts).ToHashSet();
        return new([.. corrected.Answers.Where(
            other => other == answer || asked.Contains(other.Question) || !before.Contains(other.Question))]);
    }

    protected abstract IEnumerable<PlanStep> Steps(Facts facts);

    protected static PlanStep Now(string entry) => new(PlanPart.Now, new(entry));

    protected static PlanStep Soon(string entry) => new(PlanPart.Soon, new(entry));

    protected static PlanStep Later(string entry) => new(PlanPart.Later, new(entry));

    protected static PlanStep DoNot(string entry) => new(PlanPart.DoNot, new(entry));

    /// <summary>The step if it holds.</summary>
    protected static IEnumerable<PlanStep> If(bool holds, params IEnumerable<PlanStep> steps) => holds ? steps : [];
}
