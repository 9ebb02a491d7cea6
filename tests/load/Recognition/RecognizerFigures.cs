namespace FamilyGuide.Load.Recognition;

/// <summary>How well a set was understood, at one threshold.</summary>
/// <param name="judged">The texts that were asked for.</param>
/// <param name="threshold">What scores less is refused.</param>
/// <param name="learning">The processor time that it took to learn.</param>
/// <param name="each">The processor time of a text, folding included.</param>
/// <param name="bytes">What the classifier holds in memory.</param>
sealed class RecognizerFigures(
    IReadOnlyList<Judged> judged, double threshold, TimeSpan learning, TimeSpan each, int bytes)
{
    /// <summary>
    /// Of the texts in scope, those that are answered and right: one that is refused counts as wrong.
    /// </summary>
    public double Accuracy => ShareOf(judged.Where(text => !text.IsOutOfScope), text => text.IsRight && IsTaken(text));

    /// <summary>The same if nothing were refused.</summary>
    public double AccuracyWithoutThreshold => ShareOf(judged.Where(text => !text.IsOutOfScope), text => text.IsRight);

    /// <summary>Of the texts out of scope, those that are refused.</summary>
    public double Recall => ShareOf(judged.Where(text => text.IsOutOfScope), text => !IsTaken(text));

    /// <summary>Of the texts that are refused, those out of scope.</summary>
    public double Precision => ShareOf(judged.Where(text => !IsTaken(text)), text => text.IsOutOfScope);

    public double Area => ScopeCurve.AreaUnder(judged);

    public async Task WriteAsync(TextWriter output)
    {
        await output.WriteLineAsync(FormattableString.Invariant(
            $"{judged.Count} texts, {judged.Count(text => text.IsOutOfScope)} out of scope, threshold {threshold:F3}"));
        await output.WriteLineAsync(FormattableString.Invariant(
            $"in-scope accuracy      {Accuracy:P1} ({AccuracyWithoutThreshold:P1} without threshold)"));
        await output.WriteLineAsync(FormattableString.Invariant(
            $"out-of-scope recall    {Recall:P1}, precision {Precision:P1}"));
        await output.WriteLineAsync(FormattableString.Invariant($"AUROC                  {100 * Area:F1}"));
        await output.WriteLineAsync(
            FormattableString.Invariant($"learning               {learning.TotalSeconds:F2} s"));
        await output.WriteLineAsync(FormattableString.Invariant($"model                  {bytes / 1048576.0:F1} MB"));
        await output.WriteLineAsync(FormattableString.Invariant(
            $"an utterance           {each.TotalMicroseconds:F0} µs"));
    }

    bool IsTaken(Judged text) => text.Score >= threshold;

    static double ShareOf(IEnumerable<Judged> texts, Func<Judged, bool> isMeant) =>
        texts.Select(text => isMeant(text) ? 1.0 : 0).DefaultIfEmpty().Average();
}
