using FamilyGuide.DialogsTests.Driving;

namespace FamilyGuide.DialogsTests.Sentences;

/// <summary>What the guide made of a sentence that was the first of a conversation.</summary>
sealed record Heard(string Decision, IReadOnlyList<string> Entries, string? Risk, bool IsAboutAList)
{
    public static async Task<Heard> WhenAskedAsync(Sentence sentence)
    {
        var family = new Family { Locale = sentence.Language.Code };
        var replies = await family.SaysAsync(sentence.Text);
        var current = family.State.Current ?? "";
        var (kind, value) = current.Split(':', 2) is [var before, var after] ? (before, after) : (current, "");
        return new(
            replies[^1].Decision() ?? "",
            kind is "Entry" or "Clarify" or "Several" ? value.Split('|') : [],
            kind == "Danger" ? Kebab(value.Split('|')[0]) : null,
            kind == "OnAList" || replies[^1].Entry() == "trace-a-relative");
    }

    public override string ToString() => $"{Decision} {Risk}{string.Join('|', Entries)}";

    static string Kebab(string name) => string.Concat(
        name.Select((letter, i) => (i > 0 && char.IsUpper(letter) ? "-" : "") + char.ToLowerInvariant(letter)));
}
