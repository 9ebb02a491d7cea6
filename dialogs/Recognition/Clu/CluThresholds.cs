namespace FamilyGuide.Dialogs.Recognition.Clu;

static class CluThresholds
{
    /// <summary>
    /// The service's confidences: 0.65 answers if the second is at 0.5 or less (0.15 behind), and the surer the first,
    /// the nearer the second may be.
    /// </summary>
    /// <remarks>
    /// From Microsoft's advice to decide in code at 0.6 to 0.7; not measured on our phrases. A confidence below 0.2 is
    /// what many entries share when none is meant.
    /// </remarks>
    public static Thresholds OfClu { get; } = new(Likely: 0.65, Margin: 0.15 / (1 - 0.65), Possible: 0.2);
}
