using FamilyGuide.Bot.FamilyChat.Pages;
using FamilyGuide.Bot.Html;
using FamilyGuide.Dialogs.Phrases;

namespace FamilyGuide.Bot.FamilyChat.Trouble;

/// <summary>What a family sees when a page cannot be shown: what happened in plain words, and where to go.</summary>
sealed class TroublePage(PageFrame frame)
{
    public IResult Of(PageSetting page, int status)
    {
        var (title, text) = status switch
        {
            StatusCodes.Status404NotFound => (Phrase.PageNotFound, Phrase.PageNotFoundText),
            StatusCodes.Status413PayloadTooLarge => (Phrase.PageBad, Phrase.PageTooLong),
            StatusCodes.Status429TooManyRequests => (Phrase.PageDown, Phrase.ErrorBusy),
            >= 500 => (Phrase.PageDown, Phrase.PageDownText),
            _ => (Phrase.PageBad, Phrase.PageBadText),
        };
        return frame.Text(
            page,
            Markup.Of(
                $"""
                <main>
                <h2>{page[title]}</h2>
                <p>{page[text]}</p>
                <p><a class="button main" href="/?lang={page.Language.Code}">{page[Phrase.PageToChat]}</a></p>
                <p><a href="/emergency?lang={page.Language.Code}">{page[Phrase.PageEmergency]}</a></p>
                </main>
                """),
            PageFrame.Languages(page, language => PageFrame.LanguageLink(page, language, "/")),
            status);
    }
}
