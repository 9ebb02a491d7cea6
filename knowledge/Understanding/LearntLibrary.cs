using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Understanding.Before;

namespace FamilyGuide.Knowledge.Understanding;

/// <summary>What is learnt of a library, each language when it is first needed.</summary>
sealed class LearntLibrary(Library library, LearntBefore before)
{
    readonly Lazy<LanguageGuesser> _guesser = new(() => new(library, before));

    readonly Dictionary<HeardLanguage, Lazy<LearntLanguage>> _languages = HeardLanguage.All.ToDictionary(
        language => language,
        language => new Lazy<LearntLanguage>(() => new(library, language, before)));

    public Library Library => library;

    /// <summary>Whoever comes while it is learnt waits for it.</summary>
    public LanguageGuesser Guesser => _guesser.Value;

    /// <summary>Whoever comes while it is learnt waits for it.</summary>
    public LearntLanguage In(HeardLanguage language) => _languages[language].Value;
}
