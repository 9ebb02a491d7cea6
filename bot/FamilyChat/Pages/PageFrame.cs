using FamilyGuide.Bot.FamilyChat.Assets;
using FamilyGuide.Bot.FamilyChat.Headers;
using FamilyGuide.Bot.Html;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Bot.FamilyChat.Pages;

/// <summary>What all pages share: head, styles, and the bar at the top.</summary>
/// <remarks>
/// Title and icon say nothing about what is asked here: whoever glances at the phone's open tabs sees "Guide" and a
/// compass.
/// </remarks>
sealed class PageFrame(WebAssets assets)
{
    const string Compass =
        """
        <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" aria-hidden="true">
        <circle cx="12" cy="12" r="9"/><path d="m15.5 8.5-2 5-5 2 2-5z" fill="currentColor" stroke="none"/></svg>
        """;

    // The keyboard on the screen makes the page smaller instead of covering what is written.
    const string Viewport =
        "width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content";

    const string Icon = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E"
        + "%3Ccircle cx='12' cy='12' r='11' fill='%231d5e56'/%3E"
        + "%3Cpath d='m16.5 7.5-2.8 6.2-6.2 2.8 2.8-6.2z' fill='%23fff'/%3E%3C/svg%3E";

    /// <summary>A whole page.</summary>
    /// <param name="page">For whom.</param>
    /// <param name="body">What stands below the bar.</param>
    /// <param name="bar">What stands in the bar beside the name.</param>
    /// <param name="head">What else the browser must know.</param>
    /// <param name="kind">The class of its body in <c>page.css</c>.</param>
    public Markup Compose(
        PageSetting page, Markup body, Markup bar, Markup head = default, string kind = "text-page") => Markup.Of(
        $"""
        <!doctype html>
        <html lang="{page.Language.Code}" dir="{page.Language.Direction}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="{Viewport}">
        <meta name="robots" content="noindex">
        <title>{page[Phrase.PageTitle]}</title>
        <link rel="icon" href="{Markup.Trusted(Icon)}">
        <style nonce="{page.Nonce}">{Markup.Trusted(assets.Styles)}</style>
        {head}
        </head>
        <body class="{kind}">
        <header class="top">
        <h1>{Markup.Trusted(Compass)}<span>{page[Phrase.PageTitle]}</span></h1>
        {bar}
        </header>
        {body}
        </body>
        </html>

        """);

    /// <summary>The language menu; it opens without a script.</summary>
    /// <param name="page">In which language the page is now.</param>
    /// <param name="item">The link or button for one of the others.</param>
    public static Markup Languages(PageSetting page, Func<Language, Markup> item) => Markup.Of(
        $"""
        <details class="languages">
        <summary aria-label="{page[Phrase.PageLanguage]}: {page.Language.Autonym}">{page.Language.Autonym}</summary>
        <ul>{Markup.Join(Language.All.Select(language => Markup.Of($"<li>{item(language)}</li>")))}</ul>
        </details>
        """);

    public static Markup LanguageLink(PageSetting page, Language language, string path) => Markup.Of(
        $"""
        <a href="{path}?lang={language.Code}" {Named(language)} data-language{Current(page, language)}>
        {language.Autonym}</a>
        """);

    /// <summary>So that it is pronounced as those who look for it would.</summary>
    public static Markup Named(Language language) => Markup.Of($"lang=\"{language.Code}\"");

    public static Markup Current(PageSetting page, Language language) =>
        page.Language == language ? Markup.Trusted(" aria-current=\"true\"") : Markup.Empty;

    /// <summary>A page without scripts, as an answer.</summary>
    public IResult Text(PageSetting page, Markup body, Markup bar, int status = 200, Markup head = default) =>
        new PageResult(Compose(page, body, bar, head), ContentPolicy.Text(page.Nonce), status);
}
