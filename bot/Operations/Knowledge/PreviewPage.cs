using System.Globalization;
using System.Net;
using System.Text;
using FamilyGuide.Dialogs;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Bot.Operations.Knowledge;

/// <summary>Entries on one page without a script: columns for languages, the plain text folded under each.</summary>
static class PreviewPage
{
    const string Head =
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>Entries as families see them</title>
        <style>
        body{font:16px/1.5 system-ui,sans-serif;margin:1rem;background:#f4f2ee;color:#222}
        section{margin:2rem 0;border-top:2px solid #999}
        .side{display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:1rem;align-items:start}
        article{background:#fff;border-radius:.6rem;padding:1rem;max-width:26rem}
        article p{white-space:pre-line;margin:.6rem 0}
        button{font:inherit;display:block;width:100%;margin:.3rem 0;padding:.5rem;text-align:start;
          border:1px solid #567;border-radius:.5rem;background:#eef3f5}
        pre{white-space:pre-wrap;font:14px/1.4 ui-monospace,monospace;background:#f4f2ee;padding:.6rem}
        nav a{display:inline-block;margin:0 .6rem .3rem 0}
        @media(prefers-color-scheme:dark){body{background:#1b1d1f;color:#ddd}article{background:#26292c}
          button{background:#2f3a40;color:#ddd}pre{background:#1b1d1f}a{color:#9cf}}
        </style></head><body>
        <h1>Entries as families see them</h1>
        """;

    public static string Of(IReadOnlyList<(ArticleId Id, IEnumerable<EntryPreview> Languages)> entries)
    {
        var page = new StringBuilder(Head);
        page.Append("<nav>");
        foreach (var (id, _) in entries)
        {
            page.Append(CultureInfo.InvariantCulture, $"<a href=\"#{Safe(id.Value)}\">{Safe(id.Value)}</a> ");
        }

        page.Append("</nav>");
        foreach (var (id, languages) in entries)
        {
            page.Append(CultureInfo.InvariantCulture, $"<section id=\"{Safe(id.Value)}\"><h2>{Safe(id.Value)}</h2>");
            page.Append("<div class=\"side\">");
            foreach (var language in languages)
            {
                Add(language, page);
            }

            page.Append("</div></section>");
        }

        return page.Append("</body></html>").ToString();
    }

    static void Add(EntryPreview entry, StringBuilder page)
    {
        var direction = entry.Language.IsRightToLeft ? "rtl" : "ltr";
        var language = Safe(entry.Language.Code);
        page.Append(CultureInfo.InvariantCulture, $"<article lang=\"{language}\" dir=\"{direction}\">");
        foreach (var paragraph in entry.Shown)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>{Safe(paragraph)}</p>");
        }

        foreach (var choice in entry.Choices)
        {
            page.Append(CultureInfo.InvariantCulture, $"<button type=\"button\">{Safe(choice)}</button>");
        }

        page.Append("<details><summary>1 2 3</summary>");
        page.Append(CultureInfo.InvariantCulture, $"<pre>{Safe(entry.Numbered)}</pre>");
        foreach (var more in entry.More)
        {
            page.Append(CultureInfo.InvariantCulture, $"<pre>{Safe(more)}</pre>");
        }

        page.Append("</details></article>");
    }

    static string Safe(string text) => WebUtility.HtmlEncode(text);
}
