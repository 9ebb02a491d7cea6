using System.Net.Mime;
using FamilyGuide.Bot.Conversations.Photos;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace FamilyGuide.Bot.AdvocateDesk.Photos;

/// <summary>
/// The place where photos are seen: an origin of its own on the desk's listener, which has nothing else and gets no
/// cookie.
/// </summary>
/// <remarks>
/// A photo is shown rather than saved: what is saved stays on a volunteer's computer. It can do nothing: it is one of
/// two kinds of picture, was built anew from its parts, is never taken for anything else, and stands in a sandbox
/// without an origin, scripts or requests.
/// </remarks>
static class PhotoDoor
{
    const string Policy = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static Uri? OriginOf(HttpContext http) =>
        http.RequestServices.GetRequiredService<IOptions<FamilyGuideOptions>>().Value.PhotoOrigin;

    /// <summary>What a request claims is enough here: neither place has anything that the other's key opens.</summary>
    public static bool IsAsked(HttpContext http) => OriginOf(http) is { } origin
        && http.Request.Host.Host.Equals(origin.Host, StringComparison.OrdinalIgnoreCase);

    public static async Task AnswerAsync(HttpContext http)
    {
        var photo = HttpMethods.IsGet(http.Request.Method)
            ? await http.RequestServices.GetRequiredService<PhotoTickets>()
                .RedeemAsync(http.Request.Path.Value?.TrimStart('/') ?? "", http.RequestAborted)
            : null;
        if (photo is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var (type, name) = photo.Kind == PhotoKind.Png
            ? (MediaTypeNames.Image.Png, "photo.png")
            : (MediaTypeNames.Image.Jpeg, "photo.jpg");
        var headers = http.Response.Headers;
        headers.ContentType = type;
        headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = name }.ToString();
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "no-store";
        http.Response.ContentLength = photo.Content.Length;
        await http.Response.Body.WriteAsync(photo.Content, http.RequestAborted);
    }
}
