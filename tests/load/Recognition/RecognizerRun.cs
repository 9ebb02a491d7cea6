using FamilyGuide.Knowledge.Search;
using FamilyGuide.Knowledge.Understanding.Linear;

namespace FamilyGuide.Load.Recognition;

/// <summary>Teaches the product's classifier a public set, and asks it for the texts that it has not seen.</summary>
/// <remarks>What is out of scope in <c>train.tsv</c> is learnt as the product learns what is none of ours.</remarks>
sealed class RecognizerRun
{
    /// <summary>Each text is asked for this often, so that a few thousand make a measurable time.</summary>
    const int Repeats = 5;

    readonly string[] _labels;
    readonly TopicClassifier _classifier;
    readonly TimeSpan _learning;

    public RecognizerRun(LabelledSet train)
    {
        _labels =
        [
            .. train.Texts.Where(text => !text.IsOutOfScope).Select(text => text.Label)
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        var numbers = _labels.Append(LabelledSet.OutOfScope).Index()
            .ToDictionary(label => label.Item, label => label.Index, StringComparer.Ordinal);
        var start = Environment.CpuUsage.TotalTime;
        _classifier = new(TextClassifier.Learn(
            [.. train.Texts.Select(text => Sentence.Of(Folding.Fold(text.Text), numbers[text.Label]))], numbers.Count));
        _learning = Environment.CpuUsage.TotalTime - start;
    }

    /// <summary>Chooses the threshold on one set and measures the other with it.</summary>
    public RecognizerFigures Measure(LabelledSet valid, LabelledSet test)
    {
        var threshold = ScopeCurve.BestThreshold(Judge(valid));
        var start = Environment.CpuUsage.TotalTime;
        for (var again = 1; again < Repeats; again++)
        {
            Judge(test);
        }

        var judged = Judge(test);
        var each = (Environment.CpuUsage.TotalTime - start) / (Repeats * test.Texts.Count);
        return new(judged, threshold, _learning, each, _classifier.Bytes);
    }

    Judged[] Judge(LabelledSet set)
    {
        var judged = new Judged[set.Texts.Count];
        var scores = new float[_labels.Length];
        for (var i = 0; i < judged.Length; i++)
        {
            _classifier.Score(Folding.Fold(set.Texts[i].Text), scores);
            var best = 0;
            for (var label = 1; label < scores.Length; label++)
            {
                best = scores[label] > scores[best] ? label : best;
            }

            judged[i] = new(set.Texts[i].IsOutOfScope, _labels[best] == set.Texts[i].Label, scores[best]);
        }

        return judged;
    }
}

/// <summary>What became of a text.</summary>
/// <param name="IsOutOfScope">It has none of the meanings.</param>
/// <param name="IsRight">The likeliest meaning is its own.</param>
/// <param name="Score">How sure that is.</param>
readonly record struct Judged(bool IsOutOfScope, bool IsRight, double Score);
