using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Reading.Yaml;

namespace FamilyGuide.Knowledge.Reading.Questions;

/// <summary>How relatives ask, beside what entries say themselves.</summary>
/// <param name="Language">The language, which the file is named after.</param>
/// <param name="All">By the id of the entry that answers, or <see cref="NotOurs"/>.</param>
/// <param name="Errors">Where to tell what is wrong with it.</param>
sealed record QuestionFile(
    HeardLanguage Language, IReadOnlyDictionary<string, IReadOnlyList<YamlText>> All, FileErrors Errors)
{
    /// <summary>The key of what nobody here can answer. No entry's id starts with a tilde.</summary>
    public const string NotOurs = "~not-ours";

    public HeardPhrases Phrases => new(
        All.Where(pair => pair.Key != NotOurs).ToDictionary(pair => new ArticleId(pair.Key), pair => Texts(pair.Value)),
        All.TryGetValue(NotOurs, out var others) ? Texts(others) : []);

    static IReadOnlyList<string> Texts(IReadOnlyList<YamlText> questions) =>
        [.. questions.Select(question => question.Value.Trim())];
}
