using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Dialogs;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Understanding;

namespace FamilyGuide.Bot.AdvocateDesk.Cases;

/// <summary>Entries as answers: dated, cited, in the family's language. One past its review can't be sent.</summary>
sealed class ReadyAnswers(ILibrary library, IUnderstanding understanding, PhraseBook phrases, TimeProvider clock)
{
    const int Most = 6;

    DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public IReadOnlyList<ReadyAnswer> Find(string words, Case @case)
    {
        var language = Language.FindOrEnglish(@case.Request.Language);
        return words.Length == 0
            ? []
            :
            [
                .. understanding.Understand(words, language, Most).Matches
                    .Select(match => library.Current.Find(match.Id, language))
                    .OfType<Article>()
                    .Select(Of),
            ];
    }

    /// <returns>Null when there is none in the family's language, or it must not be sent any more.</returns>
    public ReadyAnswer? Find(ArticleId id, Case @case) =>
        library.Current.Find(id, Language.FindOrEnglish(@case.Request.Language)) is { } entry
        && Of(entry) is { IsStale: false } answer
            ? answer
            : null;

    ReadyAnswer Of(Article entry) => new(
        entry.Id.Value,
        entry.Title,
        string.Join("\n\n", EntryPreview.Of(entry, library.Current, phrases, Today).Shown),
        entry.AsOf,
        IsStale: entry.ReviewBy < Today);
}

/// <param name="Id">The entry's.</param>
/// <param name="Title">In the family's language.</param>
/// <param name="Text">What would be sent, with its date and sources.</param>
/// <param name="AsOf">How old what it says is.</param>
/// <param name="IsStale">It should have been checked by now.</param>
sealed record ReadyAnswer(string Id, string Title, string Text, DateOnly AsOf, bool IsStale);
