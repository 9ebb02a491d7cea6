using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Review;

namespace FamilyGuide.Bot.Operations.Doctor;

/// <summary>Answers grow old while the program is well.</summary>
static class KnowledgeRule
{
    const int MostNamed = 3;

    public static IEnumerable<Finding> Judge(Library library, DateOnly today)
    {
        Article[] texts = [.. Language.All.SelectMany(library.In)];
        Article[] entries = [.. texts.DistinctBy(text => text.Id)];
        return
        [
            OfDates(entries, library, today),
            OfReviews([.. texts.Where(text => text.Awaits != Reviews.None)], texts.Length),
        ];
    }

    static Finding OfDates(Article[] entries, Library library, DateOnly today)
    {
        var stale =
            from entry in entries
            let freshness = Freshness.Of(entry, library, today)
            where freshness.IsPastReview || freshness.ChangedPlaces is not []
            orderby entry.ReviewBy
            select entry.Id.Value;
        string[] found = [.. stale];
        return found is []
            ? Finding.Well($"All {entries.Length} entries are within the time that was set for their review.")
            : Finding.Attention(
                $"{found.Length} of {entries.Length} entries are past their review or name a place that has changed: "
                + $"{Named(found)}.",
                "Ask an editor to read their sources again; until then each of these answers says that it may be old.");
    }

    static Finding OfReviews(Article[] waiting, int all) => waiting is []
        ? Finding.Well("Every text has been read by a content reviewer, a lawyer and a native speaker.")
        : Finding.Attention(
            $"{waiting.Length} of {all} texts await a review: {AwaitedReviews.Counted(waiting)}.",
            "Ask some to read them; until then each of these answers says what is missing.");

    static string Named(string[] ids) =>
        string.Join(", ", ids.Take(MostNamed)) + (ids.Length > MostNamed ? " and others" : "");
}
