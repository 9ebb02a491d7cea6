using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Knowledge.Review;

/// <summary>What time has done to an entry since it was written.</summary>
/// <param name="IsPastReview">Nobody has looked at it by the day that was set.</param>
/// <param name="ChangedPlaces">Places whose state changed after the entry's date and that its steps depend on.</param>
public sealed record Freshness(bool IsPastReview, IReadOnlyList<Place> ChangedPlaces)
{
    public static Freshness Of(Article article, Library library, DateOnly today)
    {
        var changed =
            from id in article.Steps.Select(step => step.Place).OfType<PlaceId>().Distinct()
            let place = library.Find(id)
            where place is not null && place.AsOf > article.AsOf
            select place;

        return new(today > article.ReviewBy, [.. changed]);
    }
}
