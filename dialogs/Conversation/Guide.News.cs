using FamilyGuide.Dialogs.Asking;
using FamilyGuide.Dialogs.Guides;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.Safeguarding.Redaction;

namespace FamilyGuide.Dialogs.Conversation;

/// <content>What is said besides an answer.</content>
sealed partial class Guide
{
    /// <summary>
    /// What a turn has to say besides its answer: what was corrected or has changed, the way back, and what nobody
    /// needs to write.
    /// </summary>
    /// <remarks>After everything was deleted nothing of before may be named again.</remarks>
    public Turned WithNews(Said said, Turned turned, FamilyState before) => InWhatWeSpeak(
        said,
        turned.ForgetsAll
            ? turned
            : WithoutNames(said, WithPlanChanges(WithCorrections(WithWayBack(turned), before), before)));

    /// <summary>Offers the way back to a guide that was interrupted, and to the plan from its steps.</summary>
    Turned WithWayBack(Turned turned)
    {
        var state = turned.State;
        if (state.CurrentMove is not { IsPlace: true } shown || shown.Kind is MoveKind.Guide or MoveKind.Plan)
        {
            return turned;
        }

        if (state.UnderWay() is { } kind)
        {
            return Offering(new(MoveKind.Guide, kind.ToString()), turned);
        }

        return state is { Plan: { } plan, Entry: { } entry } && turned.Replies[^1].Entry is not null
            && plan.Steps.Any(step => Versioned.Parse(step)?.Id.Value == entry)
                ? Offering(
                    new(MoveKind.Plan),
                    plan.Done.Contains(entry, StringComparer.Ordinal)
                        ? turned
                        : Offering(new(MoveKind.Done, entry), turned))
                : turned;
    }

    /// <summary>
    /// Tells whoever got an answer that was corrected since what was wrong with it, before anything else.
    /// </summary>
    Turned WithCorrections(Turned turned, FamilyState before)
    {
        var stage = StageOf(turned.State);
        foreach (var (entry, words) in Corrected.Since(before.Answered, stage))
        {
            var answered = Corrected.Remembering(entry.Id, entry.Version, turned.State.Answered);
            turned = (turned with { State = turned.State with { Answered = answered } })
                .After(Reply.Saying(words, stage.Voice));
        }

        return turned;
    }

    /// <summary>Tells whoever has a plan that its steps have changed.</summary>
    Turned WithPlanChanges(Turned turned, FamilyState before)
    {
        var stage = StageOf(before with { LanguageCode = turned.State.LanguageCode });
        if (PlanChanges.Since(stage) is not { } changes)
        {
            return turned;
        }

        var told = turned.State.Plan == before.Plan
            ? turned with { State = turned.State with { Plan = changes.Plan } }
            : turned;
        return (turned.Replies[^1].Plan is null ? Offering(new(MoveKind.Plan), told) : told)
            .After(Reply.Saying(changes.Words, stage.Voice));
    }

    /// <summary>Says once that names and numbers aren't needed, when somebody wrote some.</summary>
    Turned WithoutNames(Said said, Turned turned)
    {
        const Found Personal = Found.Name | Found.Number | Found.Email | Found.Date;
        if (turned.State.IsToldAboutNames || !said.Shows(Personal))
        {
            return turned;
        }

        var told = turned with { State = turned.State with { IsToldAboutNames = true } };
        return told.After(Phrased(Phrase.PrivacyNoNames, told.State));
    }
}
