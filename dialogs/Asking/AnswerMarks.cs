using System.Diagnostics;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Review;

namespace FamilyGuide.Dialogs.Asking;

/// <summary>How far an answer can be trusted: its day, its kind, what changed since, and who has read it.</summary>
static class AnswerMarks
{
    public static string Of(Article entry, Stage stage)
    {
        var voice = stage.Voice;
        var freshness = Freshness.Of(entry, stage.Library, stage.Today);
        List<string> marks =
        [
            voice.Say(Phrase.AnswerAsOf, ("date", voice.Date(entry.AsOf))) + " " + voice.Say(KindOf(entry.Claim)),
        ];
        if (freshness.IsPastReview)
        {
            marks.Add(voice.Say(Phrase.AnswerPastReview, ("date", voice.Date(entry.ReviewBy))));
        }

        marks.AddRange(freshness.ChangedPlaces.Select(place => Changed(place, voice)));
        if (About(entry, stage) is { } place && freshness.ChangedPlaces.All(changed => changed.Id != place.Id))
        {
            marks.Add(About(place, voice));
        }

        if (Missing(entry.Reviews) is { } missing)
        {
            marks.Add(voice.Say(missing));
        }

        return string.Join('\n', marks);
    }

    /// <summary>What was last known of a place, and when.</summary>
    public static string About(Place place, Voice voice) => voice.Say(
        Phrase.AnswerPlace,
        ("place", voice.Isolated(place.Names[voice.Language])),
        ("note", place.Notes[voice.Language].TrimEnd('.')),
        ("date", voice.Date(place.AsOf)));

    /// <summary>The place that the person spoke of, if the entry depends on it.</summary>
    static Place? About(Article entry, Stage stage) =>
        stage.State.Place is { } id && entry.Places.Contains(new(id)) ? stage.Library.Find(new PlaceId(id)) : null;

    /// <summary>Says which country an answer holds for; empty when it holds everywhere.</summary>
    public static string CountryOf(Article entry, Stage stage)
    {
        var names =
            from code in entry.Countries
            let country = stage.Library.FindCountry(code)
            where country is not null
            select stage.Voice.Isolated(country.Names[stage.Voice.Language]);
        var named = string.Join(", ", names);

        return named.Length == 0 ? "" : stage.Voice.Say(Phrase.AnswerForCountry, ("country", named));
    }

    static string Changed(Place place, Voice voice) => voice.Say(
        Phrase.AnswerChangedPlace,
        ("place", voice.Isolated(place.Names[voice.Language])),
        ("note", place.Notes[voice.Language].TrimEnd('.')),
        ("date", voice.Date(place.AsOf)));

    static Phrase KindOf(ClaimKind claim) => claim switch
    {
        ClaimKind.Law => Phrase.AnswerLaw,
        ClaimKind.Practice => Phrase.AnswerPractice,
        ClaimKind.Report => Phrase.AnswerReport,
        ClaimKind.View => Phrase.AnswerView,
        _ => throw new UnreachableException(),
    };

    /// <summary>One short line, so only what is missed most: the lawyer, then who knows such cases.</summary>
    static Phrase? Missing(Reviews reviews) => reviews switch
    {
        Reviews.None => Phrase.AnswerUnreviewed,
        Reviews.All => null,
        Reviews.Legal => Phrase.AnswerOnlyLawyer,
        _ when !reviews.HasFlag(Reviews.Legal) => Phrase.AnswerNoLawyer,
        _ when !reviews.HasFlag(Reviews.Content) => Phrase.AnswerNoContentReview,
        _ => Phrase.AnswerNoNativeSpeaker,
    };
}
