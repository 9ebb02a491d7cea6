using System.Globalization;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Safeguarding;
using FamilyGuide.Dialogs.Safeguarding.Net;
using FamilyGuide.Dialogs.Safeguarding.Redaction;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Understanding;

namespace FamilyGuide.Dialogs;

/// <summary>Tells a developer in words what became of a sentence, in the order in which a turn looks at it.</summary>
public sealed class ExplainedTurn
{
    const int MostTopics = 5;
    const int MostNgrams = 10;

    readonly Safeguard _safeguard;
    readonly DangerNet _net;
    readonly Listening _listening;
    readonly IUnderstanding _understanding;
    readonly IQuestionRecognizer _recognizer;
    readonly ILibrary _library;

    internal ExplainedTurn(
        Safeguard safeguard,
        DangerNet net,
        Listening listening,
        IUnderstanding understanding,
        IQuestionRecognizer recognizer,
        ILibrary library)
    {
        _safeguard = safeguard;
        _net = net;
        _listening = listening;
        _understanding = understanding;
        _recognizer = recognizer;
        _library = library;
    }

    /// <param name="sentence">As somebody might write it.</param>
    /// <param name="spoken">What the conversation speaks.</param>
    /// <param name="cancellationToken">Stops asking the recognizer.</param>
    /// <returns>Lines of text.</returns>
    public async Task<IReadOnlyList<string>> OfAsync(
        string sentence, Language spoken, CancellationToken cancellationToken)
    {
        var said = _listening.Read(new(InboundKind.Message, sentence), spoken);
        var written = said.Guess ?? spoken;
        var question = await _recognizer.RecognizeAsync(new(sentence, written), cancellationToken);
        var matches = CountryPreference.Of(question.Matches, _library.Current, written, country: null);
        var verdict = ThresholdPolicy.Of(matches, question.Thresholds);
        return
        [
            $"redacted   {Redactor.Redact(sentence)}",
            .. Rules(said),
            .. Looks(sentence, written, spoken),
            $"heard      {(said.Signs.Risks.Count == 0 ? "nothing to stop for" : string.Join(", ", said.Signs.Risks))}",
            .. Topics(_understanding.Explain(sentence, written)),
            $"verdict    {verdict.Kind} {string.Join(", ", verdict.Entries)}",
        ];
    }

    IEnumerable<string> Rules(Said said) => _safeguard.Explain(said.Folded)
        .Select(hearing =>
            $"rule       {hearing.Risk} {hearing.File}:{hearing.Line} {hearing.Pattern} ← {hearing.Words}");

    IEnumerable<string> Looks(string sentence, Language written, Language spoken)
    {
        var (danger, other) = _net.Look(sentence, written, spoken);
        yield return $"looks like {danger.Risk} {Figure(danger.Score)}, {other.Risk} {Figure(other.Score)}"
            + $" (likely above 0, let pass below {Figure(DangerNet.Unlikely)})";
    }

    static IEnumerable<string> Topics(Explanation explanation)
    {
        yield return "language   " + string.Join(
            ", ",
            explanation.Languages.Take(MostTopics).Select(score => $"{score.Language} {Figure(score.Score)}"));
        if (explanation.Certainty is { } certainty)
        {
            yield return $"thresholds answer from {Figure(certainty.Likely)}, ahead by {Figure(certainty.Ahead)},"
                + $" possible from {Figure(certainty.Possible)}";
        }

        foreach (var topic in explanation.Topics.Take(MostTopics))
        {
            yield return $"topic      {Figure(topic.Score)} {topic.Id} (learnt {Figure(topic.Learnt)},"
                + $" found {Figure(topic.Found)})";
        }

        yield return $"not ours   {Figure(explanation.NotOurs)}";
        yield return "telling    " + string.Join(
            ", ",
            explanation.Telling.Take(MostNgrams).Select(share => $"{share.Ngram} {Figure(share.Weight)}"));
    }

    static string Figure(double figure) => figure.ToString("0.00", CultureInfo.InvariantCulture);
}
