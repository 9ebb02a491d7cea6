using FamilyGuide.Knowledge.Understanding.Linear;

namespace FamilyGuide.Knowledge.Understanding;

/// <summary>Asks for each phrase what was learnt from the others, to see how sure one may be.</summary>
static class Trial
{
    /// <summary>Four times three quarters are learnt; more parts cost more and tell the same.</summary>
    const int Parts = 4;

    public static IReadOnlyList<Tried> Of(Lessons lessons, Corpus corpus)
    {
        List<Tried> tried = [];
        var scores = new float[lessons.None];
        for (var part = 0; part < Parts; part++)
        {
            var fusion = new Fusion(new(corpus.LearnWithout(IsLeftOut)), lessons.ToIndex(IsLeftOut));
            for (var i = 0; i < lessons.All.Count; i++)
            {
                if (IsLeftOut(i))
                {
                    fusion.Score(lessons.All[i].Text.Folded, scores);
                    tried.Add(BestOf(scores, lessons.All[i].Topic));
                }
            }

            bool IsLeftOut(int lesson)
            {
                return lesson % Parts == part && lessons.All[lesson].IsAsked;
            }
        }

        return tried;
    }

    static Tried BestOf(ReadOnlySpan<float> scores, int meant)
    {
        var (first, second, third) = (Guessed.Nothing, Guessed.Nothing, Guessed.Nothing);
        for (var topic = 0; topic < scores.Length; topic++)
        {
            var guessed = new Guessed(topic, scores[topic]);
            if (guessed.Score > first.Score)
            {
                (first, second, third) = (guessed, first, second);
            }
            else if (guessed.Score > second.Score)
            {
                (second, third) = (guessed, second);
            }
            else if (guessed.Score > third.Score)
            {
                third = guessed;
            }
        }

        return new(meant, first, second, third);
    }
}
