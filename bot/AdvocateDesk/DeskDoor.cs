using System.Net.Mime;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Bot.AdvocateDesk;

/// <summary>
/// The advocates' own front door. There is no desk behind it yet, and it says so; what awaits a reader is shown.
/// </summary>
static class DeskDoor
{
    const string Head = """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Desk</title>
        <h1>The advocates’ desk</h1>
        <p>The desk is not part of this version. Families are told so when they ask for a person.</p>

        """;

    const string Foot = "</html>\n";

    public static void MapDesk(this IApplicationBuilder desk) => desk.Run(context =>
    {
        context.Response.StatusCode = context.Request.Path == "/"
            ? StatusCodes.Status200OK
            : StatusCodes.Status404NotFound;
        context.Response.ContentType = MediaTypeNames.Text.Html;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";
        var today = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var library = context.RequestServices.GetRequiredService<ILibrary>().Current;
        return context.Response.WriteAsync(
            Head + AwaitedPage.Of(library, DateOnly.FromDateTime(today)) + Foot, context.RequestAborted);
    });
}
