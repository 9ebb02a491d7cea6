using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Safeguarding.Net;

/// <summary>Questions that relatives ask without being in danger: those of the entries.</summary>
static class CalmQuestions
{
    /// <summary>Whoever asks for these is stopped first.</summary>
    static readonly string[] Stopped =
    [
        "money-and-terror-financing", "already-paid", "smugglers-and-self-travel", "false-papers",
        "armed-groups-and-force",
    ];

    public static IEnumerable<string> In(Library library, Language language) => library.In(language)
        .Where(entry => !Stopped.Contains(entry.Id.Value, StringComparer.Ordinal))
        .SelectMany(entry => entry.Questions.Append(entry.Title));
}
