using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace FamilyGuide.Bot.Channels.DirectLine;

/// <summary>Which pages may talk to Direct Line: our own, and those that the operator names.</summary>
/// <remarks>
/// A browser asks before it lets another site's page send anything but a WebSocket: there we look ourselves.
/// </remarks>
sealed class Origins(PublicAddress address, IOptions<DirectLineOptions> options)
{
    const string Methods = "GET, POST";
    const string Headers = "authorization, content-type, x-ms-bot-agent, x-requested-with";

    /// <summary>In seconds: a browser asks again after ten minutes.</summary>
    const string PreflightLife = "600";

    public static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.GetLeftPart(UriPartial.Authority) == text;

    /// <summary>Lets a page of another site read the answer, if the operator named it.</summary>
    public void Mark(HttpContext http)
    {
        var origin = http.Request.Headers.Origin;
        if (StringValues.IsNullOrEmpty(origin) || options.Value.AllowedOrigins is [])
        {
            return;
        }

        http.Response.Headers.Vary = "Origin";
        if (IsNamed(origin.ToString()))
        {
            http.Response.Headers.AccessControlAllowOrigin = origin;
        }
    }

    /// <summary>Answers a browser that asks first.</summary>
    public static void AnswerPreflight(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        if (http.Response.Headers.AccessControlAllowOrigin.Count > 0)
        {
            http.Response.Headers.AccessControlAllowMethods = Methods;
            http.Response.Headers.AccessControlAllowHeaders = Headers;
            http.Response.Headers.AccessControlMaxAge = PreflightLife;
        }
    }

    /// <summary>
    /// Whether a WebSocket may come from where it says. Programs that are no browser say nothing, and what they could
    /// abuse, a visitor's browser, is not there.
    /// </summary>
    public bool MayConnect(HttpRequest request, IReadOnlyList<string> trusted)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || origin == address.Origin
            || IsNamed(origin)
            || trusted.Contains(origin, StringComparer.Ordinal);
    }

    bool IsNamed(string origin) => options.Value.AllowedOrigins.Contains(origin, StringComparer.Ordinal);
}
