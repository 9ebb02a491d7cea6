using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace FamilyGuide.Bot.FamilyChat.Assets;

/// <summary>Serves a file, compressed as the browser likes it best. A file never changes under its address.</summary>
static class AssetEndpoint
{
    const string ForEver = "public, max-age=31536000, immutable";

    static readonly (string Encoding, string Ending)[] Compressed = [("br", ".br"), ("gzip", ".gz")];

    public static Results<PhysicalFileHttpResult, NotFound> Get(string path, WebAssets assets, HttpContext context)
    {
        if (assets.FindFile(path) is not { } file)
        {
            return TypedResults.NotFound();
        }

        var accepted = context.Request.GetTypedHeaders().AcceptEncoding;
        var headers = context.Response.Headers;
        headers.CacheControl = ForEver;
        headers.Vary = HeaderNames.AcceptEncoding;
        foreach (var (encoding, ending) in Compressed)
        {
            if (accepted.Any(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && one.Quality != 0))
            {
                headers.ContentEncoding = encoding;
                return TypedResults.PhysicalFile(file + ending, ContentType(path));
            }
        }

        return TypedResults.PhysicalFile(file, ContentType(path));
    }

    static string ContentType(string path) =>
        path.EndsWith(".js", StringComparison.Ordinal) ? "text/javascript; charset=utf-8" : "text/plain; charset=utf-8";
}
