using FamilyGuide.Knowledge.Understanding.Before;

namespace FamilyGuide.Knowledge.Understanding;

/// <summary>What scores are worth and when they are enough, from phrases that were left out of learning.</summary>
sealed record Calibration
{
    /// <summary>Fewer phrases say nothing about one in thirty.</summary>
    public const int FewestPhrases = 100;

    /// <summary>Only an entry's own question is certain.</summary>
    const double MostForOthers = 0.99;

    /// <summary>So many questions that were understood may be refused, and no more.</summary>
    const double RefusedShare = 0.05;

    /// <summary>So many of all phrases may be answered with another topic as if it were sure.</summary>
    const double WrongShare = 0.03;

    Calibration(Sigmoid sigmoid, Certainty? certainty)
    {
        Sigmoid = sigmoid;
        Certainty = certainty;
    }

    public Sigmoid Sigmoid { get; }

    /// <summary>Null when there were too few phrases to tell.</summary>
    public Certainty? Certainty { get; }

    public static Calibration Of(IReadOnlyList<Tried> tried)
    {
        if (tried.Count < FewestPhrases)
        {
            return new(Sigmoid.Unfitted, certainty: null);
        }

        var calibration = new Calibration(Sigmoid.Fit([.. tried.SelectMany(Points)]), certainty: null);
        var right = tried.Where(phrase => phrase.IsRight).Select(phrase => calibration.ScoreOf(phrase.First)).Order();
        var possible = right.ElementAtOrDefault((int)(RefusedShare * tried.Count(phrase => phrase.IsRight)));
        return new(calibration.Sigmoid, calibration.Choose(tried, possible));
    }

    public static Calibration Read(LearntReader reader)
    {
        var sigmoid = new Sigmoid(reader.Read<double>(), reader.Read<double>());
        return new(
            sigmoid,
            reader.Read<bool>() ? new(reader.Read<double>(), reader.Read<double>(), reader.Read<double>()) : null);
    }

    public void Write(LearntWriter writer)
    {
        writer.Write(Sigmoid.Slope);
        writer.Write(Sigmoid.Offset);
        writer.Write(Certainty is not null);
        if (Certainty is { } certainty)
        {
            writer.Write(certainty.Likely);
            writer.Write(certainty.Ahead);
            writer.Write(certainty.Possible);
        }
    }

    public double ScoreOf(double score) => Math.Min(MostForOthers, Sigmoid.Of(score));

    static IEnumerable<(double Score, bool IsRight)> Points(Tried phrase) =>
        from guessed in new[] { phrase.First, phrase.Second, phrase.Third }
        where guessed.Topic >= 0
        select ((double)guessed.Score, guessed.Topic == phrase.Topic);

    double ScoreOf(Guessed guessed) => guessed.Topic < 0 ? 0 : ScoreOf(guessed.Score);

    /// <summary>Of all thresholds and margins that are rarely wrong, those that answer most.</summary>
    Certainty Choose(IReadOnlyList<Tried> tried, double possible)
    {
        var answers = tried
            .Select(phrase => (Best: ScoreOf(phrase.First), Second: ScoreOf(phrase.Second), phrase.IsRight))
            .Where(answer => answer.Best >= possible)
            .ToArray();
        var most = WrongShare * tried.Count;
        var candidates =
            from likely in Enumerable.Range(5, 15).Select(step => step * 0.05)
            from ahead in Enumerable.Range(0, 20).Select(step => step * 0.05)
            let certainty = new Certainty(likely, ahead, possible)
            let given = answers.Where(answer => IsSure(answer.Best, answer.Second, certainty)).ToArray()
            where given.Count(answer => !answer.IsRight) <= most
            orderby given.Count(answer => answer.IsRight) descending, ahead descending, likely descending
            select certainty;
        return candidates.FirstOrDefault(new Certainty(MostForOthers, MostForOthers, possible));
    }

    static bool IsSure(double best, double second, Certainty certainty) =>
        best >= certainty.Likely && best - second >= certainty.Ahead;
}
