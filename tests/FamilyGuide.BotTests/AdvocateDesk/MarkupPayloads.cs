namespace FamilyGuide.BotTests.AdvocateDesk;

/// <summary>What somebody writes who wants a page to run it: more than a thousand, each a text that calls us.</summary>
static class MarkupPayloads
{
    const string Call = "top.ran.push(1)";

    /// <summary>The calls as they are, and hidden from whoever looks for words.</summary>
    static readonly string[] Calls =
    [
        Call, "top['ran'].push(1)", "top[`ran`][`push`](1)", "&#116;op.ran.push(1)", "top&#x2e;ran&#x2e;push(1)",
        "setTimeout('top.ran.push(1)')", "Function('top.ran.push(1)')()",
    ];

    /// <summary>Out of where a text may stand, before the markup begins.</summary>
    static readonly string[] Ways =
    [
        "", "\">", "'>", "</textarea>", "</title></style></script>", "-->", "]]>", "\"></span></li></ul>", "<!--", "`${",
    ];

    static readonly Func<string, string>[] Markup =
    [
        call => $"<script>{call}</script>",
        call => $"<ScRiPt >{call}</sCrIpT >",
        call => $"<img src=x onerror={call}>",
        call => $"<img/src='x'/onerror='{call}'>",
        call => $"<svg onload={call}>",
        call => $"<svg><script>{call}</script></svg>",
        call => $"<svg><animate onbegin={call} attributeName=x dur=1s>",
        call => $"<iframe srcdoc=\"<script>{call}</script>\"></iframe>",
        call => $"<iframe src=\"javascript:{call}\"></iframe>",
        call => $"<body onload={call}>",
        call => $"<input autofocus onfocus={call}>",
        call => $"<details open ontoggle={call}>",
        call => $"<video><source onerror={call}></video>",
        call => $"<math><mtext></form><form><mglyph><style></math><img src=x onerror={call}>",
        call => $"<noscript><p title=\"</noscript><img src=x onerror={call}>\">",
        call => $"<a href=\"javascript:{call}\">x</a>",
        call => $"[x](javascript:{call})",
        call => $"![x](x\"onerror=\"{call})",
        call => $"<style>@import 'data:text/css,x';</style><link rel=stylesheet onload={call} href='data:text/css,'>",
        call => "{{constructor.constructor('" + call.Replace('\'', '"') + "')()}}",
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        .. from way in Ways
           from markup in Markup
           from call in Calls
           select way + markup(call),
    ];

    /// <summary>The same, so many in one text: no sink is asked a thousand times.</summary>
    public static IEnumerable<string> Texts => All.Chunk(20).Select(some => string.Join('\n', some));
}
