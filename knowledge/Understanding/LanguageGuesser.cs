using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Understanding.Before;
using FamilyGuide.Knowledge.Understanding.Linear;

namespace FamilyGuide.Knowledge.Understanding;

/// <summary>Names the language of a text by its script, and among those in Latin letters by our own phrases.</summary>
/// <remarks>Arabic in Latin letters is learnt from the phrases that are written so.</remarks>
sealed class LanguageGuesser
{
    /// <summary>
    /// More of them tell nothing new but take longer, and a language that has more than others wins every doubtful
    /// text.
    /// </summary>
    const int MostSentences = 600;

    /// <summary>Characters whose letters tell the script: a story goes on as it began.</summary>
    const int MostOfAStory = 1000;

    readonly TextClassifier _classifier;

    public LanguageGuesser(Library library, LearntBefore before)
    {
        (string Text, int Language)[] examples =
        [
            .. from language in HeardLanguage.All.Index()
               from text in Chosen(TextsIn(library, language.Item))
               select (text, language.Index),
        ];
        var key = new LearntKey("languages");
        foreach (var (text, language) in examples)
        {
            key.Add(text);
            key.Add(language);
        }

        _classifier = before.Classifier(key, () => TextClassifier.Learn(
            [.. examples.Select(example => Sentence.Of(WrittenLetters.Of(example.Text), example.Language))],
            HeardLanguage.All.Count));
    }

    public int Bytes => _classifier.Bytes;

    public IReadOnlyList<LanguageScore> Score(string text)
    {
        switch (Scripts.Of(text.AsSpan(0, Math.Min(text.Length, MostOfAStory))))
        {
            case Script.Arabic:
                return [new(Language.Arabic, 1)];
            case Script.Latin:
                break;
            default:
                return [];
        }

        using var letters = new WrittenLetters(text);
        Span<float> scores = stackalloc float[HeardLanguage.All.Count];
        _classifier.Score(letters.Written, scores);
        var found = new List<LanguageScore>(scores.Length);
        for (var i = 0; i < scores.Length; i++)
        {
            found.Add(new(HeardLanguage.All[i], scores[i]));
        }

        found.Sort((one, other) => other.Score.CompareTo(one.Score));
        return found;
    }

    static IEnumerable<string> TextsIn(Library library, HeardLanguage language)
    {
        var phrases = library.PhrasesIn(language);
        var entries = language.Spoken is { } spoken ? library.In(spoken) : [];
        return
        [
            .. phrases.Questions
                .OrderBy(entry => entry.Key.Value, StringComparer.Ordinal)
                .SelectMany(entry => entry.Value),
            .. phrases.NotOurs,
            .. entries.OrderBy(entry => entry.Id.Value, StringComparer.Ordinal).Select(entry => entry.Title),
        ];
    }

    /// <summary>Sentences from all parts of the list, since the phrases of one topic are much alike.</summary>
    static IEnumerable<string> Chosen(IEnumerable<string> texts)
    {
        string[] latin = [.. texts.Where(text => Scripts.Of(text) == Script.Latin)];
        var taken = Math.Min(latin.Length, MostSentences);
        return
            from i in Enumerable.Range(0, taken)
            select latin[(int)((long)i * latin.Length / taken)];
    }
}
