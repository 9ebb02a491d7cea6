using System.Globalization;
using FamilyGuide.Bot.Html;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Reading;

namespace FamilyGuide.Bot.FamilyChat.Emergency;

/// <summary>
/// The emergency numbers as one file that needs nothing, for the proxy to show when this program itself is gone.
/// </summary>
/// <remarks>
/// All languages stand in it one after another, since nobody is there to ask which one is wanted. It may be printed.
/// </remarks>
static class EmergencyFile
{
    const string Styles = """
        :root { color-scheme: light dark; --paper: #f8f3ea; --ink: #2a2521; --line: #d8ccba; --accent: #1d5e56; }
        @media (prefers-color-scheme: dark) {
          :root { --paper: #1b1917; --ink: #f2ebe1; --line: #4a433c; --accent: #8fd3c3; }
        }
        * { box-sizing: border-box; }
        html { font-size: 112.5%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body {
          max-width: 42rem; margin: 0 auto; padding: 1rem; background: var(--paper); color: var(--ink);
          font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", Tahoma, sans-serif;
          overflow-wrap: anywhere;
        }
        :lang(ar) { line-height: 1.75; }
        a { color: var(--accent); }
        nav { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; }
        nav a { display: inline-flex; align-items: center; min-height: 2.45rem; }
        section { margin-top: 2rem; padding-top: .5rem; border-top: 3px solid var(--accent); }
        h1 { margin: .4rem 0; font-size: 1.35rem; }
        h2 { margin: .8rem 0 .4rem; font-size: 1.3rem; line-height: 1.3; }
        h3 { margin: 1.2rem 0 .3rem; font-size: 1.1rem; }
        ul { margin: 0; padding: 0; list-style: none; }
        li { padding: .4rem 0; border-top: 1px solid var(--line); }
        li a, li strong { font-size: 1.3rem; font-weight: 650; }
        li a { display: inline-block; min-height: 2.2rem; }
        """;

    /// <param name="madeOn">Stands in it, so that whoever reads it knows how old it is.</param>
    public static string Write(DateOnly madeOn) => Write(new EmbeddedLibrary().Current, PhraseBook.Load(), madeOn);

    public static string Write(Library library, PhraseBook book, DateOnly madeOn) => Markup.Of(
        $"""
        <!doctype html>
        <html lang="en" dir="ltr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>{book.In(Language.English).Say(Phrase.PageTitle)}</title>
        <style>
        {Markup.Trusted(Styles)}
        </style>
        </head>
        <body>
        <h1>{book.In(Language.English).Say(Phrase.PageTitle)}</h1>
        <nav>{Markup.Join(Language.All.Select(Link))}</nav>
        <main>
        {Markup.Join(Language.All.Select(language => Section(library, book.In(language), madeOn)))}
        </main>
        </body>
        </html>

        """).ToString();

    static Markup Link(Language language) => Markup.Of(
        $"""<a href="#{language.Code}" lang="{language.Code}" dir="{language.Direction}">{language.Autonym}</a> """);

    static Markup Section(Library library, Voice voice, DateOnly madeOn) => Markup.Of(
        $"""
        <section id="{voice.Language.Code}" lang="{voice.Language.Code}" dir="{voice.Language.Direction}">
        <h2>{voice.Say(Phrase.PageDown)}. {voice.Say(Phrase.PageEmergency)}:</h2>
        <p>{voice.Say(Phrase.PageEmergencyText)}</p>
        {EmergencyNumbers.Of(library, voice)}
        <p>{voice.Say(Phrase.HelplinesUnverifiedNote)}</p>
        <p><time datetime="{madeOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}">
        {voice.Say(Phrase.PageEmergencyMade, ("date", voice.Date(madeOn)))}</time></p>
        </section>

        """);
}
