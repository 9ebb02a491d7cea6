namespace FamilyGuide.Load.Drills;

/// <summary>What a drill did, in figures, and every promise that it saw broken.</summary>
sealed record DrillReport(IReadOnlyList<string> Figures, IReadOnlyList<string> Broken)
{
    /// <summary>More would say nothing new.</summary>
    const int MostLines = 200;

    public bool IsClean => Broken.Count == 0;

    public async Task WriteAsync(TextWriter output)
    {
        foreach (var figure in Figures)
        {
            await output.WriteLineAsync(figure);
        }

        await output.WriteLineAsync(FormattableString.Invariant($"broken        {Broken.Count}"));
        foreach (var promise in Broken.Take(MostLines))
        {
            await output.WriteLineAsync(promise);
        }
    }
}
