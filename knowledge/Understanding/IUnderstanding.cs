using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Understanding;

/// <summary>Finds what a text is about and what it is written in, from the library's own phrases.</summary>
public interface IUnderstanding
{
    /// <summary>The entries that a question may mean.</summary>
    /// <param name="question">In the person's words, misspelled as it may be.</param>
    /// <param name="language">What it is written in.</param>
    /// <param name="most">How many to return at most.</param>
    Understood Understand(string question, HeardLanguage language, int most);

    /// <summary>
    /// How much a text looks like each language, likeliest first; none when it has no letters of ours.
    /// </summary>
    IReadOnlyList<LanguageScore> GuessLanguage(string text);

    /// <summary>Why a question goes where it goes, for whoever mends phrases.</summary>
    Explanation Explain(string question, HeardLanguage language);
}
