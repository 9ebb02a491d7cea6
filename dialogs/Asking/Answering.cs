using System.Diagnostics;
using FamilyGuide.Dialogs.Asking.FollowUps;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.YourData;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Search;
using FamilyGuide.Knowledge.Understanding;

namespace FamilyGuide.Dialogs.Asking;

/// <summary>
/// From a question to what is said about it: looks it up, alone or with the topic that was spoken of.
/// </summary>
sealed class Answering(Guide guide, Listening listening, IQuestionRecognizer recognizer)
{
    /// <summary>How much likelier an entry is that goes on with the topic, when a question hangs in the air.</summary>
    const double ShareOfTopic = 0.3;

    public async Task<Turned> AnswerAsync(Said said, FamilyState before, CancellationToken cancellationToken)
    {
        var country = listening.CountryIn(said.Folded, guide.StageOf(before));
        var state = Told(said, country, before);
        var followUp = listening.FollowUpIn(said.Folded, guide.StageOf(state));
        if (FollowUpMove(followUp, said, state) is { } move)
        {
            return guide.Make(move, state);
        }

        Asked asked = new(said, followUp, country ?? state.Country);
        var (verdict, spoken) = await LookUpAsync(asked, state, cancellationToken);
        if (verdict.Kind != VerdictKind.Answer && state.IsGrieving)
        {
            return guide.Make(new(MoveKind.GriefStay), state);
        }

        var turned = guide.Make(MoveFor(verdict), state);
        return spoken == state.Language || verdict.Kind == VerdictKind.Unknown
            ? turned
            : guide.Offering(new(MoveKind.Speak, spoken.Code), turned);
    }

    /// <summary>
    /// Somebody's country is where they first said they live; a question about another country doesn't move them.
    /// </summary>
    FamilyState Told(Said said, string? country, FamilyState state) => state with
    {
        Country = state.Country ?? country,
        Place = listening.PlaceIn(said.Folded, guide.StageOf(state)) ?? state.Place,
    };

    /// <summary>What goes on with a topic and needs no looking up.</summary>
    Move? FollowUpMove(FollowUp? followUp, Said said, FamilyState state)
    {
        if (followUp is not { } asked)
        {
            return null;
        }

        if (asked.Kind == FollowUpKind.Country
            && listening.IsCorrection(said.Folded)
            && state.CurrentMove is { Kind: MoveKind.PersonIn or MoveKind.DangerIn } place)
        {
            return place with { Value = asked.Rest };
        }

        if (asked.Kind == FollowUpKind.About || state.Entry is null)
        {
            return null;
        }

        ArticleId topic = new(state.Entry);
        var stage = guide.StageOf(state);
        return asked.Kind == FollowUpKind.Country
            && stage.Find(topic) is { } entry
            && CountryPreference.For(entry, stage.Library.In(state.Language), asked.Rest) is { } variant
                ? new(MoveKind.Entry, variant.Id.Value)
                : FollowUpScene.MoveTo(topic, asked);
    }

    /// <summary>
    /// Looks in the language that is spoken, then in the one that the question seems to be written in: the answer comes
    /// in the first, and the second is offered.
    /// </summary>
    async Task<(Verdict Verdict, Language Language)> LookUpAsync(
        Asked asked, FamilyState state, CancellationToken cancellationToken)
    {
        if (state.Language != Language.Arabic && Scripts.Of(asked.Said.Text) == Script.Arabic)
        {
            // In another language it has not even its letters.
            var (only, _) = await JudgeAllAsync(asked, state, Language.Arabic, cancellationToken);
            return (only, Language.Arabic);
        }

        var (verdict, isFinal) = await JudgeAllAsync(asked, state, state.Language, cancellationToken);
        if (isFinal
            || verdict.Kind == VerdictKind.Answer
            || asked.Said.Guess is not { } other
            || other == state.Language)
        {
            return (verdict, state.Language);
        }

        var (second, _) = await JudgeAllAsync(asked, state, other, cancellationToken);
        return second.Kind == VerdictKind.Unknown ? (verdict, state.Language) : (second, other);
    }

    /// <summary>The whole message and each of its questions, at once: a recognizer elsewhere takes its time.</summary>
    /// <returns>The verdict, and whether it holds whatever the language.</returns>
    async Task<(Verdict Verdict, bool IsFinal)> JudgeAllAsync(
        Asked asked, FamilyState state, Language language, CancellationToken cancellationToken)
    {
        // Its parts are written in what it is written in: all of it tells better than a part.
        var text = asked.Said.Text;
        HeardLanguage written = asked.Said.Partial is { } partial ? partial : language;
        var judging = Parts.Of(text)
            .Select(part => JudgeAsync(
                new(part, language) { Written = written }, PartOf(asked, part, state), state, cancellationToken))
            .Prepend(JudgeAsync(new(text, language) { Written = written }, asked, state, cancellationToken));
        var (whole, parts) = await Task.WhenAll(judging) is [var first, .. var rest] ? (first, rest) : default;
        ArticleId[] answers =
        [
            .. parts
                .Where(part => part.Verdict.Kind == VerdictKind.Answer)
                .SelectMany(part => part.Verdict.Entries)
                .Distinct(),
        ];
        return answers.Length > 0 && (answers.Length > 1 || whole.Verdict.Kind != VerdictKind.Answer)
            ? (new(VerdictKind.Answer, answers), whole.IsFinal)
            : whole;
    }

    /// <summary>A part may name a country of its own; it goes on with nothing.</summary>
    Asked PartOf(Asked asked, string part, FamilyState state) => asked with
    {
        FollowUp = null,
        Country = listening.CountryIn(FoldedText.Of(part), guide.StageOf(state)) ?? state.Country,
    };

    async Task<(Verdict Verdict, bool IsFinal)> JudgeAsync(
        Utterance utterance, Asked asked, FamilyState state, CancellationToken cancellationToken)
    {
        var question = await recognizer.RecognizeAsync(
            utterance with { MayLeave = state.Allows(Purpose.Elsewhere) }, cancellationToken);
        var stage = guide.StageOf(state);
        var matches = asked.FollowUp is { Kind: FollowUpKind.About }
            ? OnTopic(question.Matches, stage)
            : question.Matches;
        var verdict = ThresholdPolicy.Of(
            CountryPreference.Of(matches, stage.Library, utterance.Language, asked.Country),
            question.Thresholds);
        return (verdict, question.HoldsInEveryLanguage);
    }

    /// <summary>"What about his papers?" is likelier about what goes on with the topic.</summary>
    static IReadOnlyList<Match> OnTopic(IReadOnlyList<Match> matches, Stage stage)
    {
        if (stage.State.Entry is not { } id || stage.Find(new(id)) is not { } topic)
        {
            return matches;
        }

        return
        [
            .. from match in matches
               let isNear = match.Id == topic.Id || topic.Next.Contains(match.Id)
               select isNear ? match with { Score = match.Score + ((1 - match.Score) * ShareOfTopic) } : match,
        ];
    }

    static Move MoveFor(Verdict verdict) => verdict.Kind switch
    {
        VerdictKind.Answer when verdict.Entries.Count > 1 => new(MoveKind.Several, string.Join('|', verdict.Entries)),
        VerdictKind.Answer => new(MoveKind.Entry, verdict.Entries[0].Value),
        VerdictKind.Clarify => new(MoveKind.Clarify, string.Join('|', verdict.Entries)),
        VerdictKind.Unknown => new(MoveKind.Unknown),
        _ => throw new UnreachableException(),
    };

    /// <param name="Said">The message.</param>
    /// <param name="FollowUp">How it goes on with the topic, if it does.</param>
    /// <param name="Country">Of which country it asks, or where the family lives.</param>
    readonly record struct Asked(Said Said, FollowUp? FollowUp, string? Country);
}
