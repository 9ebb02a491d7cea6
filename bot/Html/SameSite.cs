using Microsoft.Net.Http.Headers;

namespace FamilyGuide.Bot.Html;

/// <summary>Whether a request was made by a page of ours.</summary>
static class SameSite
{
    public static PageOfOrigin Judge(HttpRequest request, string ownOrigin)
    {
        // Browsers set it themselves, and no page can change it. "none" is the person, who typed an address.
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is "same-origin" or "none" ? PageOfOrigin.Ours : PageOfOrigin.Foreign;
        }

        // A form on a page that sends no referrer has the origin "null".
        var origin = request.Headers[HeaderNames.Origin].ToString();
        return origin switch
        {
            "" or "null" => PageOfOrigin.Unknown,
            _ => origin == ownOrigin ? PageOfOrigin.Ours : PageOfOrigin.Foreign,
        };
    }
}

enum PageOfOrigin
{
    Foreign,

    /// <summary>A text browser or an old one does not say.</summary>
    Unknown,

    Ours,
}
