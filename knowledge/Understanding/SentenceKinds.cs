using FamilyGuide.Knowledge.Search;
using FamilyGuide.Knowledge.Understanding.Linear;

namespace FamilyGuide.Knowledge.Understanding;

/// <summary>
/// Tells kinds of sentences from examples. Made once, asked by many at a time; the same for the same examples.
/// </summary>
public sealed class SentenceKinds
{
    internal SentenceKinds(TextClassifier classifier) => Classifier = classifier;

    internal TextClassifier Classifier { get; }

    /// <param name="examples">Sentences, each with its kind from 0.</param>
    /// <param name="kinds">How many kinds there are, those without an example included.</param>
    public static SentenceKinds Learn(IEnumerable<(string Text, int Kind)> examples, int kinds) =>
        new(TextClassifier.Learn(
            [.. examples.Select(example => Sentence.Of(Folding.Fold(example.Text), example.Kind))],
            kinds));

    /// <summary>Writes a score for each kind: above 0 for about what it is an example of.</summary>
    /// <param name="sentence">As it was typed; the time taken grows with its length.</param>
    /// <param name="scores">One for each kind; minus infinity where it has no example.</param>
    public void Score(CountedSentence sentence, Span<float> scores) => Classifier.Score(sentence.Ngrams, scores);
}
