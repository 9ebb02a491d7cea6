namespace FamilyGuide.Knowledge.Understanding.Linear;

/// <summary>
/// Says which topic a text is about, or none: the class after the topics is what nobody here is asked for.
/// </summary>
/// <param name="classifier">Its last class is what is none of ours.</param>
sealed class TopicClassifier(TextClassifier classifier)
{
    /// <summary>
    /// How much it counts against every topic that a text looks like none of ours: on CLINC150's validation set the
    /// area under the curve is 97.3, 97.9 and 98.0 with none, half and three quarters of it.
    /// </summary>
    const float OthersShare = 0.5f;

    public int Bytes => classifier.Bytes;

    public string Fingerprint => classifier.Fingerprint;

    /// <summary>Writes a score for each topic; returns the one of what is none of ours.</summary>
    /// <remarks>Comparable between texts: one threshold tells what may be answered from what may not.</remarks>
    public float Score(ReadOnlySpan<char> folded, Span<float> scores)
    {
        Span<float> all = stackalloc float[classifier.Classes];
        classifier.Score(folded, all);
        var others = all[^1];

        // Where nothing is known to be none of ours, nothing speaks against a topic.
        var doubt = float.IsFinite(others) ? OthersShare * others : 0;
        for (var topic = 0; topic < scores.Length; topic++)
        {
            scores[topic] = all[topic] - doubt;
        }

        return others;
    }

    /// <summary>What each n-gram of a text says for or against a topic, or being none of ours.</summary>
    public IReadOnlyList<NgramShare> Explain(string folded, int topic) => classifier.Explain(folded, topic);
}
