namespace FamilyGuide.Bot.Html;

/// <summary>What every answer tells the browser, the errors too, unless the endpoint has said something else.</summary>
sealed class PageHeaders(RequestDelegate next)
{
    const string NothingAtAll = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // Not one of them is used here; a page that was broken into should not get them either.
    public const string NoPermissions =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), geolocation=(), "
        + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-create=(), "
        + "publickey-credentials-get=(), usb=(), xr-spatial-tracking=()";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(
            static response =>
            {
                var headers = ((HttpResponse)response).Headers;
                headers.ContentSecurityPolicy = Or(headers.ContentSecurityPolicy, NothingAtAll);
                headers.CacheControl = Or(headers.CacheControl, "no-store");
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                headers["Permissions-Policy"] = Or(headers["Permissions-Policy"], NoPermissions);
                return Task.CompletedTask;
            },
            context.Response);
        return next(context);
    }

    static Microsoft.Extensions.Primitives.StringValues Or(
        Microsoft.Extensions.Primitives.StringValues said, string otherwise) => said.Count > 0 ? said : otherwise;
}
