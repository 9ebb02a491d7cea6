using System.Text.RegularExpressions;

namespace FamilyGuide.DialogsTests.Driving;

/// <summary>A conversation as a text file that a translator can read and correct.</summary>
/// <remarks>
/// <code>
/// # A comment.
/// phone: sv-SE
/// family opens the page
/// guide: Hej. … 4. العربية [smalltalk]
/// family: Hur anmäler jag till UD?
/// guide: … [answer report-a-relative-sweden]
/// </code>
/// desk: 1 here, 0 waiting, 20 minutes
/// desk: accepted Maryam
/// "…" stands for any text. Indented lines go on with the line before. In brackets stand the decision and the entry.
/// </remarks>
sealed partial record WrittenConversation(string? Phone, IReadOnlyList<TranscriptTurn> Turns)
{
    const string PhoneLine = "phone:";
    const string Opens = "family opens the page";
    const string Returns = "family comes back by a number";
    const string Family = "family:";
    const string Guide = "guide:";
    const string Desk = "desk:";

    public static WrittenConversation Parse(string text)
    {
        string? phone = null;
        List<TranscriptTurn> turns = [];
        foreach (var line in Unfolded(text))
        {
            if (line.StartsWith(PhoneLine, StringComparison.Ordinal))
            {
                phone = line[PhoneLine.Length..].Trim();
            }
            else if (line == Opens)
            {
                turns.Add(new(Says: null, []));
            }
            else if (line == Returns)
            {
                turns.Add(new(Says: null, []) { IsReturn = true });
            }
            else if (line.StartsWith(Desk, StringComparison.Ordinal))
            {
                turns.Add(new(Says: null, []) { Desk = line[Desk.Length..].Trim() });
            }
            else if (line.StartsWith(Family, StringComparison.Ordinal))
            {
                turns.Add(new(line[Family.Length..].Trim(), []));
            }
            else if (line.StartsWith(Guide, StringComparison.Ordinal))
            {
                turns[^1] = turns[^1] with { Guide = [.. turns[^1].Guide, line[Guide.Length..].Trim()] };
            }
            else
            {
                throw new FormatException($"Nobody says: {line}");
            }
        }

        return new(phone, turns);
    }

    static IEnumerable<string> Unfolded(string text) =>
        from line in Continuation().Replace(text, " ").Split('\n', StringSplitOptions.TrimEntries)
        where line.Length > 0 && !line.StartsWith('#')
        select line;

    [GeneratedRegex(@"\n[ \t]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Continuation();
}

/// <summary>What the family says (null when they open the page) and what the guide should answer.</summary>
sealed record TranscriptTurn(string? Says, IReadOnlyList<string> Guide)
{
    public bool IsReturn { get; init; }

    /// <summary>What happens at the desk: who is there, or <c>accepted Maryam</c> as the desk tells the guide.</summary>
    public string? Desk { get; init; }
}
