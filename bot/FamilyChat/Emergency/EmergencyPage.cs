using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using FamilyGuide.Bot.FamilyChat.Assets;
using FamilyGuide.Bot.FamilyChat.Headers;
using FamilyGuide.Bot.FamilyChat.Pages;
using FamilyGuide.Bot.Html;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Bot.FamilyChat.Emergency;

/// <summary><c>/emergency</c>: whom to call, also when nothing else here works.</summary>
/// <remarks>
/// Every language is written out when the program starts, and answered from memory before anything that could refuse
/// or break has a say. It needs no store, no room in a limit, and no program that stays.
/// </remarks>
sealed class EmergencyPage(PageFrame frame, WebAssets assets, PhraseBook book, ILibrary library)
{
    public const string Path = "/emergency";

    readonly string _policy = ContentPolicy.Unchanging(assets.Styles);

    Copies _copies = new(library.Current, WriteAll(library.Current, book, frame));

    public async Task AnswerAsync(HttpContext context)
    {
        var page = Newest().Of(LanguageOf(context.Request));
        var response = context.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = page.Length;
        response.Headers.ContentSecurityPolicy = _policy;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(page, context.RequestAborted);
        }
    }

    static FrozenDictionary<Language, byte[]> WriteAll(Library library, PhraseBook book, PageFrame frame) =>
        Language.All.ToFrozenDictionary(
            language => language,
            language => Encoding.UTF8.GetBytes(Write(library, new(book.In(language), Nonce: ""), frame).ToString()));

    static Markup Write(Library library, PageSetting page, PageFrame frame) => frame.Compose(
        page,
        Markup.Of(
            $"""
            <main>
            <h2>{page[Phrase.PageEmergency]}</h2>
            <p class="first">{page[Phrase.PageEmergencyText]}</p>
            {EmergencyNumbers.Of(library, page.Voice)}
            <p>{page[Phrase.HelplinesUnverifiedNote]}</p>
            <p><a class="button" href="/?lang={page.Language.Code}">{page[Phrase.PageToChat]}</a></p>
            </main>
            """),
        PageFrame.Languages(page, language => PageFrame.LanguageLink(page, language, Path)));

    [SuppressMessage("Design", "CA1031", Justification = "Whatever is odd about a request, it gets the numbers.")]
    static Language LanguageOf(HttpRequest request)
    {
        try
        {
            return LanguageChoice.Of(request);
        }
        catch (Exception)
        {
            // A page in English is better than none.
            return Language.English;
        }
    }

    /// <summary>In development the library changes while the program runs.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever is wrong with a new library, the old copy is good.")]
    Copies Newest()
    {
        try
        {
            var current = library.Current;
            return current == _copies.From ? _copies : _copies = new(current, WriteAll(current, book, frame));
        }
        catch (Exception)
        {
            // The reader of the library has said what is wrong.
            return _copies;
        }
    }

    sealed record Copies(Library From, FrozenDictionary<Language, byte[]> Pages)
    {
        public ReadOnlyMemory<byte> Of(Language language) => Pages[language];
    }
}
