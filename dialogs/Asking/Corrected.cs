using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Asking;

/// <summary>Remembers which version of an answer somebody got, so that they hear when it was wrong.</summary>
static class Corrected
{
    /// <summary>More answers than anybody acts upon; the oldest are forgotten.</summary>
    const int MostRemembered = 30;

    public static IReadOnlyList<string> Remembering(ArticleId id, int version, IReadOnlyList<string> answered) =>
    [
        .. answered
            .Where(other => Versioned.Parse(other) is not { } known || known.Id != id)
            .TakeLast(MostRemembered - 1),
        new Versioned(id, version).ToString(),
    ];

    /// <summary>Entries that were corrected after the version that was shown, and what to say of each.</summary>
    public static IEnumerable<(Article Entry, string Words)> Since(IReadOnlyList<string> answered, Stage stage) =>
        from shown in answered
        let known = Versioned.Parse(shown)
        where known is not null
        let entry = stage.Find(known.Value.Id)
        where entry is not null && entry.Version > known.Value.Version
        let what = entry.Corrections
            .Where(correction => correction.Version > known.Value.Version)
            .Select(correction => correction.What[stage.Voice.Language])
        where what.Any()
        select (entry, stage.Voice.Say(
            Phrase.AnswerCorrected,
            ("title", stage.Voice.Isolated(entry.Title)),
            ("what", string.Join(' ', what))));
}
