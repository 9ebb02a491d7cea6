using System.Diagnostics;
using System.Globalization;
using FamilyGuide.Dialogs.Asking;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Review;

namespace FamilyGuide.Dialogs.Guides;

/// <summary>Shows a plan: what to do now, soon and later, and what not to do; every step is an entry.</summary>
static class PlanScene
{
    const string Tick = "✓ ";

    public static Reply Show(GuideKind kind, Stage stage, PhraseBook phrases)
    {
        var steps = StepsOf(kind, stage);
        if (steps.Count == 0)
        {
            return ListScenes.Topics(stage);
        }

        var shown = stage.Offer(steps.Select(step => new Move(MoveKind.Entry, step.Entry.Id.Value)))
            .Zip(steps, (choice, step) => choice with { IsOnlyNumbered = step.Part != PlanPart.Now });
        var after = stage.Offer(
        [
            new(MoveKind.NextStep),
            new(MoveKind.Letter, kind.ToString()),
            .. Others(kind),
            new(MoveKind.Known),
            new(MoveKind.Person),
            new(MoveKind.Back),
        ]);
        Choice[] choices = [.. shown, .. after];
        var text = new List<string> { stage.Say(HeadingOf(kind)) };
        foreach (var part in steps.Index().GroupBy(step => step.Item.Part))
        {
            text.Add(string.Join('\n', part.Select(step => Line(step.Index + 1, step.Item, stage))
                .Prepend(stage.Say(NameOf(part.Key)))));
        }

        text.Add(stage.Say(Phrase.PlanNotPromised));
        text.Add(string.Join('\n', after.Index().Select(
            other => Numbered(steps.Count + other.Index + 1, other.Item.Title))));
        return new()
        {
            Language = stage.Voice.Language,
            Decision = Decision.Answer,
            Text = string.Join("\n\n", text),
            Choices = choices,
            Plan = Keep(kind, steps, stage),
            Sheet = SheetScene.Of(kind, steps, stage, phrases),
        };
    }

    /// <summary>The plan's entries: for the person's country where there is one.</summary>
    public static IReadOnlyList<PlannedEntry> StepsOf(GuideKind kind, Stage stage)
    {
        var facts = Facts.Of(stage.State);
        var who = facts[Question.Who];
        return Scripts.Of(kind).Plan(facts, id => EntryFor(id, who, stage));
    }

    /// <summary>Null when it is not about somebody like the relative.</summary>
    static Article? EntryFor(ArticleId id, Option? who, Stage stage)
    {
        var general = stage.Find(id);
        var own = general is not null && stage.State.Country is { } country
            ? CountryPreference.For(general, stage.Library.In(stage.Voice.Language), country)
            : null;
        return new[] { own, general }.FirstOrDefault(entry => entry is not null && IsAbout(who, entry));
    }

    static bool IsAbout(Option? who, Article entry) => who switch
    {
        Option.Family => entry.Who.Contains(Person.Child) || entry.Who.Contains(Person.Woman),
        Option.Child => entry.Who.Contains(Person.Child),
        Option.Boy => entry.Who.Contains(Person.Boy),
        Option.Woman => entry.Who.Contains(Person.Woman),
        Option.Man => entry.Who.Contains(Person.Man),
        _ => true,
    };

    /// <summary>The first step that isn't ticked off; null when all are, or there is no plan.</summary>
    public static Article? NextOf(Stage stage) => stage.State.Plan is not { } plan
        ? null
        : StepsOf(plan.Kind, stage)
            .Where(step => step.Part != PlanPart.DoNot && !IsDone(step.Entry, stage))
            .Select(step => step.Entry)
            .FirstOrDefault();

    /// <summary>Everything is ticked off, or there is no plan yet.</summary>
    public static Reply AllDone(Stage stage) => stage.State.Plan is { } plan
        ? Reply.Of(
            stage.Voice,
            Decision.Smalltalk,
            [stage.Say(Phrase.PlanAllDone)],
            stage.Offer([new(MoveKind.Plan), .. Others(plan.Kind), new(MoveKind.Person), .. stage.Back()]))
        : ListScenes.Topics(stage);

    public static bool IsDone(Article entry, Stage stage) =>
        stage.State.Plan?.Done.Contains(entry.Id.Value, StringComparer.Ordinal) is true;

    static KeptPlan Keep(GuideKind kind, IReadOnlyList<PlannedEntry> steps, Stage stage)
    {
        string[] kept = [.. steps.Select(step => Versioned.Of(step.Entry))];
        return stage.State.Plan is { } plan
            && plan.Kind == kind
            && plan.Steps.SequenceEqual(kept, StringComparer.Ordinal)
            ? plan
            : new(kind, stage.Today, kept, stage.State.Plan?.Done ?? []);
    }

    static string Line(int number, PlannedEntry step, Stage stage)
    {
        var entry = step.Entry;
        var line = stage.Voice.Say(
            Phrase.PlanStep, ("title", entry.Title), ("marks", stage.Voice.Listed(MarksOf(entry, stage))));
        return Numbered(number, IsDone(entry, stage) ? Tick + line : line);
    }

    /// <summary>How binding an entry is, how old, and whether it may be wrong by now.</summary>
    public static IReadOnlyList<string> MarksOf(Article entry, Stage stage)
    {
        List<string> marks =
        [
            stage.Say(entry.Claim == ClaimKind.View ? Phrase.PlanView : Citations.KindOf(entry.Claim)),
            stage.Voice.Date(entry.AsOf),
        ];
        if (entry.Accounts.Count > 0)
        {
            marks.Add(stage.Say(Phrase.PlanAccounts));
        }

        if (Freshness.Of(entry, stage.Library, stage.Today) is { } fresh
            && (fresh.IsPastReview || fresh.ChangedPlaces.Count > 0))
        {
            marks.Add(stage.Say(Phrase.PlanMayBeOld));
        }

        return marks;
    }

    static string Numbered(int number, string line) => string.Create(CultureInfo.InvariantCulture, $"{number}. {line}");

    static IEnumerable<Move> Others(GuideKind kind) =>
        kind == GuideKind.Reception ? [] : [new Move(MoveKind.Guide, nameof(GuideKind.Reception))];

    static Phrase HeadingOf(GuideKind kind) => kind switch
    {
        GuideKind.Repatriation => Phrase.PlanRepatriation,
        GuideKind.Rights => Phrase.PlanRights,
        GuideKind.Reception => Phrase.PlanReception,
        _ => throw new UnreachableException(),
    };

    public static Phrase NameOf(PlanPart part) => part switch
    {
        PlanPart.Now => Phrase.PlanNow,
        PlanPart.Soon => Phrase.PlanSoon,
        PlanPart.Later => Phrase.PlanLater,
        PlanPart.DoNot => Phrase.PlanDoNot,
        _ => throw new UnreachableException(),
    };
}
