using System.Diagnostics;

namespace FamilyGuide.Bot.Operations.Doctor;

/// <summary>A line for each finding, below it what to do, and a last line that sums up.</summary>
static class DoctorReport
{
    const string Indented = "         ";

    public static async Task WriteAsync(TextWriter output, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            await output.WriteLineAsync($"{Mark(finding.Level)}  {finding.What}");
            if (finding.ToDo is not null)
            {
                await output.WriteLineAsync($"{Indented}{finding.ToDo}");
            }
        }

        await output.WriteLineAsync();
        await output.WriteLineAsync(Summary(
            findings.Count(finding => finding.Level == FindingLevel.Bad),
            findings.Count(finding => finding.Level == FindingLevel.Attention),
            findings.Count));
    }

    /// <remarks>Words, not colours or signs: they can be read aloud, searched, and sent in a mail.</remarks>
    static string Mark(FindingLevel level) => level switch
    {
        FindingLevel.Well => "[well] ",
        FindingLevel.Attention => "[look] ",
        FindingLevel.Bad => "[BAD]  ",
        _ => throw new UnreachableException(),
    };

    static string Summary(int bad, int attention, int all) => (bad, attention) switch
    {
        (0, 0) => $"All {all} are well.",
        (0, _) => $"{attention} of {all} to look at this week; the others are well.",
        _ => $"{bad} of {all} to put right today, {attention} to look at this week.",
    };
}
