using System.Globalization;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Review;

/// <summary>How an entry is written in one language: whether it can be read, hurts nobody and is found.</summary>
static class WordingCheck
{
    /// <summary>Fewer ways to ask, and a general entry is found by whoever writes like its author.</summary>
    const int FewestQuestions = 20;

    /// <summary>An entry for a country is found with its general one.</summary>
    const int FewestOfACountry = 6;

    public static IEnumerable<Finding> Of(Article article, IReadOnlyList<AvoidedWord> avoided)
    {
        foreach (var word in avoided.Where(word => word.Language == article.Language && IsIn(article, word.Word)))
        {
            yield return new(
                FindingKind.AvoidedWord,
                article.Id,
                article.Language,
                $"'{word.Word}' blames or promises; say: {word.SayInstead}");
        }

        if (Readability.Of(article) is { IsHard: true } hard)
        {
            yield return new(
                FindingKind.HardToRead,
                article.Id,
                article.Language,
                string.Create(CultureInfo.InvariantCulture, $"{MeasureOf(article)} is {hard.Measure:F1}, and at most ")
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"{hard.Limit:F0} can be followed; write shorter sentences and words"));
        }

        var fewest = article.Countries.Count == 0 ? FewestQuestions : FewestOfACountry;
        if (article.Questions.Count < fewest)
        {
            yield return new(
                FindingKind.FewQuestions,
                article.Id,
                article.Language,
                $"{article.Questions.Count} questions, and {fewest} at least are needed for it to be found; add some");
        }
    }

    static string MeasureOf(Article article) =>
        article.Language == Language.Arabic ? "words a sentence" : "LIX";

    /// <summary>In what we say; relatives may ask in whatever words they have.</summary>
    static bool IsIn(Article article, string word) => article.Texts
        .Select(text => text.Value)
        .Append(article.Title)
        .Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
