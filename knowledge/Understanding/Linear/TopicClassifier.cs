namespace FamilyGuide.Knowledge.Understanding.Linear;

/// <summary>
/// Says which topic a text is about, or none: the class after the topics is what nobody here is asked for.
/// </summary>
sealed class TopicClassifier(TextClassifier classifier)
{
    /// <summary>
    /// How much it counts against every topic that a text looks like none of ours: on CLINC150's validation set the area
    /// under the curve is 97.3, 97.9 and 98.0 with none, half and three quarters of it.
    /// </summary>
    const float OthersShare = 0.5f;

    public int Topics => classifier.Classes - 1;

    public int Bytes => classifier.Bytes;

    /// <param name="corpus">Its last class is what is none of ours.</param>
    public static TopicClassifier Learn(Corpus corpus) => new(corpus.Learn());

    /// <summary>Writes a score for each topic; returns the one of what is none of ours.</summary>
    /// <remarks>Comparable between texts: one threshold tells what may be answered from what may not.</remarks>
    public float Score(ReadOnlySpan<char> folded, Span<float> scores)
    {
        Span<float> all = stackalloc float[classifier.Classes];
        classifier.Score(folded, all);
        return Join(all, scores);
    }

    /// <summary>As for a text, for a sentence that was left out of learning.</summary>
    public float Score(Sentence sentence, Span<float> scores)
    {
        Span<float> all = stackalloc float[classifier.Classes];
        classifier.Score(sentence, all);
        return Join(all, scores);
    }

    static float Join(ReadOnlySpan<float> all, Span<float> scores)
    {
        var others = all[^1];
        var doubt = float.IsFinite(others) ? OthersShare * others : 0;
        for (var topic = 0; topic < scores.Length; topic++)
        {
            scores[topic] = all[topic] - doubt;
        }

        return others;
    }
}
