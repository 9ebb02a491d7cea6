using System.Diagnostics;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Recognition;

namespace FamilyGuide.Dialogs.Asking;

/// <summary>From what a question may mean to what is said about it.</summary>
sealed class Answering(Guide guide, Listening listening)
{
    public Verdict Judge(RecognizedQuestion question, FoldedText folded, FamilyState state)
    {
        var stage = guide.StageOf(state);
        var country = listening.CountryIn(folded, stage) ?? state.Country;
        return ThresholdPolicy.Of(
            CountryPreference.Of(question.Matches, stage.Library, stage.Voice.Language, country),
            question.Thresholds);
    }

    public Turned Answer(Verdict verdict, FoldedText folded, FamilyState state)
    {
        // Somebody's country is where they first said they live; a question about another country doesn't move them.
        var told = state with { Country = state.Country ?? listening.CountryIn(folded, guide.StageOf(state)) };
        return guide.Make(MoveFor(verdict), told);
    }

    static Move MoveFor(Verdict verdict) => verdict.Kind switch
    {
        VerdictKind.Answer => new(MoveKind.Entry, verdict.Entries[0].Value),
        VerdictKind.Clarify => new(MoveKind.Clarify, string.Join('|', verdict.Entries)),
        VerdictKind.Unknown => new(MoveKind.Unknown),
        _ => throw new UnreachableException(),
    };
}
