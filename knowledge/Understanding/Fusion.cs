using FamilyGuide.Knowledge.Search;
using FamilyGuide.Knowledge.Understanding.Linear;

namespace FamilyGuide.Knowledge.Understanding;

/// <summary>How much a text speaks for each topic: by what was learnt from phrases, and by what entries say.</summary>
/// <remarks>
/// The sum of both measured better than the sum of their ranks: 91, 83, 88 and 77 of 100 topics first in English,
/// Swedish, Danish and Arabic, instead of 84, 77, 87 and 66, because how sure each is counts.
/// </remarks>
sealed class Fusion(TopicClassifier classifier, LanguageIndex index)
{
    /// <summary>Between 1 and 2 nothing changes; with none 3 of 100 topics are missed.</summary>
    const float IndexShare = 1.5f;

    public TopicClassifier Classifier => classifier;

    public LanguageIndex Index => index;

    /// <summary>Writes a score for each topic, comparable between texts.</summary>
    public void Score(ReadOnlySpan<char> folded, Span<float> scores)
    {
        using var found = new Scores(scores.Length);
        classifier.Score(folded, scores);
        index.Score(folded, found.Values);
        for (var topic = 0; topic < scores.Length; topic++)
        {
            scores[topic] += IndexShare * found.Values[topic];
        }
    }
}
