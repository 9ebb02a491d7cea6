using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.Conversations;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.AdvocateDesk.Gate;

/// <summary>What a browser holds of the desk: the session, and that somebody has signed in there before.</summary>
static class DeskCookie
{
    /// <summary>Browsers accept it from this host only, and only encrypted.</summary>
    const string Bound = "__Host-desk";

    const string Plain = "desk";
    const string Known = "known";
    const string Visit = "visit";
    const string Question = "question";

    static readonly TimeSpan KnownFor = TimeSpan.FromDays(180);

    public static string? Read(HttpContext http) => http.Request.Cookies[NameOf(http)];

    public static void Give(HttpContext http, string secret) =>
        http.Response.Cookies.Append(NameOf(http), secret, Options(http));

    public static void Take(HttpContext http) => http.Response.Cookies.Delete(NameOf(http), Options(http));

    /// <summary>What a passkey was asked stands on the server; the browser holds only which question it is.</summary>
    public static void GiveQuestion(HttpContext http, string secret) =>
        http.Response.Cookies.Append(Question, secret, Options(http));

    public static string TakeQuestion(HttpContext http)
    {
        http.Response.Cookies.Delete(Question, Options(http));
        return http.Request.Cookies[Question] ?? "";
    }

    /// <summary>What this browser is known by while somebody makes their account in it.</summary>
    public static string VisitOf(HttpContext http)
    {
        var visit = http.Request.Cookies[Visit];
        if (string.IsNullOrEmpty(visit))
        {
            visit = RandomName.New();
            http.Response.Cookies.Append(Visit, visit, Options(http));
        }

        return visit;
    }

    /// <summary>Proves that somebody has signed in from here: strangers' guesses don't count against them.</summary>
    public static void Remember(HttpContext http, StaffMember member)
    {
        var options = Options(http);
        options.MaxAge = KnownFor;
        http.Response.Cookies.Append(Known, MarkOf(member), options);
    }

    public static bool IsKnown(HttpContext http, StaffMember member) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(http.Request.Cookies[Known] ?? ""), Encoding.UTF8.GetBytes(MarkOf(member)));

    /// <summary>The password's hash is a secret, and a new password makes the mark worthless.</summary>
    static string MarkOf(StaffMember member) => Base64Url.EncodeToString(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(member.PasswordHash), Encoding.UTF8.GetBytes($"known|{member.Id}")));

    static string NameOf(HttpContext http) => IsHttps(http) ? Bound : Plain;

    static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = IsHttps(http),
        Path = "/",
    };

    static bool IsHttps(HttpContext http) => http.RequestServices
        .GetRequiredService<IOptions<FamilyGuideOptions>>().Value.DeskUrl.Scheme == Uri.UriSchemeHttps;
}
