using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Recognition.Clu;

/// <summary>
/// The project that teaches the service our entries: their ids are its intents, their questions its phrases.
/// </summary>
/// <remarks>
/// The file that its import takes, documented at
/// https://learn.microsoft.com/azure/ai-services/language-service: conversational language understanding, data formats.
/// The same library makes the same file.
/// </remarks>
public sealed class CluProject
{
    /// <summary>The intent of what means none of the others; every project has it.</summary>
    public const string None = "None";

    /// <summary>In characters; the service's import refuses a longer one.</summary>
    public const int LongestUtterance = 500;

    readonly string _name;
    readonly IReadOnlyList<string> _intents;
    readonly IReadOnlyList<CluUtterance> _utterances;

    CluProject(string name, IReadOnlyList<string> intents, IReadOnlyList<CluUtterance> utterances) =>
        (_name, _intents, _utterances) = (name, intents, utterances);

    public int Intents => _intents.Count;

    public int Utterances => _utterances.Count;

    /// <param name="library">Whose questions, in every language.</param>
    /// <param name="name">The project's.</param>
    /// <param name="notOurs">Questions that no entry answers, for <see cref="None"/>.</param>
    public static CluProject Of(
        Library library, string name, IEnumerable<(Language Language, string Question)> notOurs)
    {
        List<Article> entries =
        [
            .. from language in Language.All
               from entry in library.In(language).OrderBy(entry => entry.Id.Value, StringComparer.Ordinal)
               select entry,
        ];
        var asked =
            from entry in entries
            from question in entry.Questions
            select new CluUtterance(question, entry.Id.Value, entry.Language.Code);
        var strange = notOurs.Select(other => new CluUtterance(other.Question, None, other.Language.Code));
        var intents = entries.Select(entry => entry.Id.Value).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).Prepend(None);
        return new(
            name,
            [.. intents],
            [
                .. asked.Concat(strange)
                    .Where(utterance => utterance.Text.Length <= LongestUtterance)
                    .DistinctBy(utterance => (utterance.Language, utterance.Text)),
            ]);
    }

    /// <summary>In UTF-8, for the service and for whoever wants to read it.</summary>
    public byte[] ToJson() => CluProjectFile.Write(_name, _intents, _utterances);
}

/// <param name="Text">As relatives write it.</param>
/// <param name="Intent">The entry's id.</param>
/// <param name="Language">Its code.</param>
readonly record struct CluUtterance(string Text, string Intent, string Language);
