using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using FamilyGuide.Bot.AdvocateDesk.Gate;

namespace FamilyGuide.Bot.AdvocateDesk.Pages;

/// <summary>The desk's style sheet and its scripts, known by what is in them.</summary>
static class DeskAssets
{
    public const string StylesPattern = "/desk.css";
    public const string ScriptPattern = "/desk.js";
    public const string PasskeysPattern = "/passkeys.js";

    const string ForEver = "public, max-age=31536000, immutable";

    static readonly string Css = Read("desk.css");
    static readonly string Js = Read("desk.js");
    static readonly string PasskeysJs = Read("passkeys.js");

    public static string StylesAddress { get; } = $"{StylesPattern}?v={Hash(Css)}";

    public static string ScriptAddress { get; } = $"{ScriptPattern}?v={Hash(Js)}";

    public static string PasskeysAddress { get; } = $"{PasskeysPattern}?v={Hash(PasskeysJs)}";

    public static Task<IResult> StylesAsync(DeskRequest request) => ServeAsync(request, Css, "text/css; charset=utf-8");

    public static Task<IResult> ScriptAsync(DeskRequest request) =>
        ServeAsync(request, Js, "text/javascript; charset=utf-8");

    public static Task<IResult> PasskeysAsync(DeskRequest request) =>
        ServeAsync(request, PasskeysJs, "text/javascript; charset=utf-8");

    static Task<IResult> ServeAsync(DeskRequest request, string text, string type)
    {
        request.Http.Response.Headers.CacheControl = ForEver;
        return Task.FromResult<IResult>(TypedResults.Text(text, type));
    }

    static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly()
            .GetManifestResourceStream($"FamilyGuide.Bot.AdvocateDesk.Pages.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
