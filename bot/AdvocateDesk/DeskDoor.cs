using System.Net.Mime;

namespace FamilyGuide.Bot.AdvocateDesk;

/// <summary>The advocates' own front door. There is no desk behind it yet, and it says so.</summary>
static class DeskDoor
{
    const string Page = """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Desk</title>
        <h1>The advocates’ desk</h1>
        <p>The desk is not part of this version. Families are told so when they ask for a person.</p>
        </html>
        """;

    public static void MapDesk(this IApplicationBuilder desk) => desk.Run(context =>
    {
        context.Response.StatusCode = context.Request.Path == "/"
            ? StatusCodes.Status200OK
            : StatusCodes.Status404NotFound;
        context.Response.ContentType = MediaTypeNames.Text.Html;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(Page, context.RequestAborted);
    });
}
