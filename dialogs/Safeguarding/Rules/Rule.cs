namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>Lines that are listened for, what unsays them, and sentences that show what is meant.</summary>
/// <param name="Risk">What it is a sign of; null for what is harmless.</param>
/// <param name="Patterns">Each is enough.</param>
/// <param name="Unless">Near these words it means something else.</param>
/// <param name="Heard">Sentences that must be heard; each pattern hears one of them at least.</param>
/// <param name="NotHeard">Sentences near it that must not.</param>
sealed record Rule(
    Risk? Risk,
    IReadOnlyList<Pattern> Patterns,
    IReadOnlyList<Pattern> Unless,
    IReadOnlyList<string> Heard,
    IReadOnlyList<string> NotHeard)
{
    public int Line => Patterns[0].Line;
}
