using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Understanding.Before;

namespace FamilyGuide.Knowledge.Understanding;

/// <summary>Understands with what it learns from the library's phrases: no file, no network, no clock.</summary>
/// <remarks>
/// Follows the library: when an editor's change replaces it, the next question learns anew. The same library is
/// understood in the same way on every machine.
/// </remarks>
public sealed class LocalUnderstanding(ILibrary library, LearntBefore before) : IUnderstanding
{
    LearntLibrary? _learnt;

    /// <summary>Begins to learn, so that neither the start nor the first family waits.</summary>
    public static LocalUnderstanding Learning(LearningAhead ahead, ILibrary library, LearntBefore before)
    {
        var understanding = new LocalUnderstanding(library, before);
        _ = ahead.BeginAsync(understanding.LearnAll);
        return understanding;
    }

    public Understood Understand(string question, HeardLanguage language, int most) =>
        Learn().In(language).Understand(question, most);

    public IReadOnlyList<LanguageScore> GuessLanguage(string text) => Learn().Guesser.Score(text);

    public Explanation Explain(string question, HeardLanguage language) => Learn().In(language).Explain(question) with
    {
        Languages = GuessLanguage(question),
    };

    /// <summary>Learns every language now.</summary>
    public void LearnAll()
    {
        var learnt = Learn();
        _ = learnt.Guesser;
        foreach (var language in HeardLanguage.All)
        {
            _ = learnt.In(language);
        }
    }

    LearntLibrary Learn()
    {
        var current = library.Current;
        var learnt = _learnt;
        if (learnt?.Library != current)
        {
            // Two that come here at the same time make the same; one of them is kept.
            _learnt = learnt = before.LibraryOf(current);
        }

        return learnt;
    }
}
