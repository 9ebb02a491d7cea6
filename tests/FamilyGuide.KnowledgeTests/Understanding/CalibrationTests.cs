using FamilyGuide.Knowledge.Understanding;

namespace FamilyGuide.KnowledgeTests.Understanding;

public class CalibrationTests
{
    [Fact]
    public void What_scores_higher_is_likelier_and_nothing_is_certain()
    {
        var calibration = Calibration.Of([.. Phrases()]);

        Assert.True(calibration.ScoreOf(0.1) < calibration.ScoreOf(0.2));
        Assert.Equal(0.99, calibration.ScoreOf(1000));
        Assert.InRange(calibration.ScoreOf(-1000), 0, 0.001);
        Assert.Equal(0, calibration.ScoreOf(float.NegativeInfinity));
    }

    [Fact]
    public void A_score_is_how_often_it_is_right()
    {
        // Half of those that score 0 are right.
        var phrases = Enumerable.Range(0, 400).Select(i => Tried(i % 2, first: 0, best: 0));

        Assert.Equal(0.5, Calibration.Of([.. phrases]).ScoreOf(0), tolerance: 0.02);
    }

    [Fact]
    public void One_in_twenty_that_were_right_may_be_refused()
    {
        var calibration = Calibration.Of([.. Phrases()]);
        var refused = Phrases()
            .Where(phrase => phrase.IsRight)
            .Count(phrase => calibration.ScoreOf(phrase.First.Score) < calibration.Certainty!.Possible);

        Assert.Equal(0.05 * Phrases().Count(phrase => phrase.IsRight), refused, tolerance: 1);
    }

    [Fact]
    public void Three_in_a_hundred_may_be_answered_wrongly_and_no_more()
    {
        var certainty = Calibration.Of([.. Phrases()]).Certainty!;
        var calibration = Calibration.Of([.. Phrases()]);
        var given = Phrases().Where(phrase =>
            calibration.ScoreOf(phrase.First.Score) >= certainty.Likely
            && calibration.ScoreOf(phrase.First.Score) - calibration.ScoreOf(phrase.Second.Score) >= certainty.Ahead)
            .ToArray();

        Assert.InRange(given.Count(phrase => !phrase.IsRight), 0, 0.03 * Phrases().Count());
        Assert.InRange(given.Count(phrase => phrase.IsRight), 50, int.MaxValue);
    }

    [Fact]
    public void Where_nothing_is_ever_right_nothing_is_answered()
    {
        var calibration = Calibration.Of([.. Enumerable.Range(0, 200).Select(i => Tried(1, first: i / 100f, best: 0))]);

        Assert.True(calibration.Certainty!.Likely > calibration.ScoreOf(1));
    }

    [Fact]
    public void Few_phrases_say_nothing_about_one_in_thirty() =>
        Assert.Null(Calibration.Of([.. Phrases().Take(Calibration.FewestPhrases - 1)]).Certainty);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_curve_needs_right_and_wrong(bool isRight) => Assert.Equal(
        Sigmoid.Unfitted, Sigmoid.Fit([(0.1, isRight), (0.2, isRight), (0.3, isRight)]));

    [Fact]
    public void What_parts_right_from_wrong_without_an_exception_is_no_step()
    {
        var sigmoid = Sigmoid.Fit([.. Enumerable.Range(0, 100).Select(i => (i / 100.0, i >= 50))]);

        Assert.InRange(sigmoid.Slope, 1, 1000);
        Assert.InRange(sigmoid.Of(0.5), 0.2, 0.8);
    }

    /// <summary>A thousand, rising from -1 to 1: the higher the more of them are right and the farther the second is.</summary>
    static IEnumerable<Tried> Phrases() =>
        from i in Enumerable.Range(0, 1000)
        let score = (i - 500) / 500f
        let isRight = i * 7 % 1000 < i
        select Tried(isRight ? 0 : 1, score, best: 0);

    static Tried Tried(int meant, float first, int best) =>
        new(meant, new(best, first), new(best + 5, first - 1), Guessed.Nothing);
}
