using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Understanding;

namespace FamilyGuide.Dialogs.Recognition;

/// <summary>Understands with what was learnt from the library's own phrases: nothing leaves the machine.</summary>
/// <remarks>
/// A question in a language that we only understand is looked up with that language's phrases, whatever the
/// conversation speaks: the entry is the same.
/// </remarks>
sealed class LocalRecognizer(IUnderstanding understanding) : IQuestionRecognizer
{
    /// <summary>As many as anybody compares; the rest have next to nothing in common with the question.</summary>
    const int Most = 8;

    /// <summary>
    /// A single word says little: "kids" and "papers" are close to several topics, and are asked about; "grandparents"
    /// and "DNA" are far ahead of any other. Nobody's phrases are so short that it could be measured.
    /// </summary>
    const double AheadInOneWord = 0.4;

    readonly LanguageGuess _languages = new(understanding);

    public ValueTask<RecognizedQuestion> RecognizeAsync(Utterance utterance, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var heard = utterance.Written ?? LanguageOf(utterance);
        var understood = understanding.Understand(utterance.Text, heard, Most);
        return new(new RecognizedQuestion(understood.Matches, ThresholdsOf(utterance.Text, understood.Certainty))
        {
            Heard = heard,
        });
    }

    static Thresholds ThresholdsOf(string text, Certainty? measured)
    {
        var thresholds = Thresholds.Of(measured);
        return WordCount.In(text) > 1
            ? thresholds
            : thresholds with { Ahead = Math.Max(thresholds.Ahead, AheadInOneWord) };
    }

    HeardLanguage LanguageOf(Utterance utterance) =>
        _languages.Heard(utterance.Text, utterance.Language) is { Partial: not null } partial
            ? partial
            : utterance.Language;
}
