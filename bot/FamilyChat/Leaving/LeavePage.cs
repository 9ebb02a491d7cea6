using FamilyGuide.Bot.FamilyChat.Headers;
using FamilyGuide.Bot.FamilyChat.Pages;
using FamilyGuide.Bot.Html;
using FamilyGuide.Dialogs.Phrases;

namespace FamilyGuide.Bot.FamilyChat.Leaving;

/// <summary>
/// <c>/leave</c>: what is on the screen when somebody had to leave quickly. Nothing on it is about us.
/// </summary>
/// <remarks>
/// It asks the browser to forget what it has of us. It is a page of this program, so that nobody else learns that
/// somebody was here, and it needs no script, no store and no network beyond ours.
/// </remarks>
static class LeavePage
{
    public const string Path = "/leave";

    /// <summary>The chat without scripts leaves here first: its cookie is known below its own address only.</summary>
    public const string PlainPath = "/plain/leave";

    /// <summary>Pages are never kept, and emptying a cache takes a browser seconds.</summary>
    const string Everything = "\"cookies\", \"storage\"";

    const string Styles =
        "body{margin:0 auto;max-width:38rem;padding:1.5rem;font:1.1rem/1.6 system-ui,sans-serif}"
        + "h1{font-size:1.6rem}li{margin-bottom:.4rem}:root{color-scheme:light dark}";

    /// <summary>The link that leads here; with scripts <c>leave.js</c> is quicker.</summary>
    public static Markup Link(PageSetting page, string path) => Markup.Of(
        $"""<a class="leave" href="{path}?lang={page.Language.Code}" rel="nofollow">{page[Phrase.LeaveButton]}</a>""");

    public static IResult Get(HttpContext context, PageSetting page)
    {
        context.Response.Headers["Clear-Site-Data"] = Everything;
        return new PageResult(Compose(page), ContentPolicy.Text(page.Nonce));
    }

    static Markup Compose(PageSetting page) => Markup.Of(
        $"""
        <!doctype html>
        <html lang="{page.Language.Code}" dir="{page.Language.Direction}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>{page[Phrase.LeaveTitle]}</title>
        <link rel="icon" href="data:,">
        <style nonce="{page.Nonce}">{Markup.Trusted(Styles)}</style>
        </head>
        <body>
        <h1>{page[Phrase.LeaveTitle]}</h1>
        <ul>{Lines(page[Phrase.LeaveNeeds])}</ul>
        <ol>{Lines(page[Phrase.LeaveSteps])}</ol>
        </body>
        </html>

        """);

    static Markup Lines(string text) =>
        Markup.Join(text.Split('\n').Select(line => Markup.Of($"<li>{line}</li>")));
}
