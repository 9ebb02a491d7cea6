using System.Globalization;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.Bot.FamilyChat.Chat;
using FamilyGuide.Bot.FamilyChat.Headers;

namespace FamilyGuide.Bot.FamilyChat.Plain;

/// <summary>The one cookie of the page without scripts, and the tokens in its forms.</summary>
sealed class PlainSession(AccessTokens tokens, FamilySessions sessions, FamilyAddress address)
{
    /// <summary>It says as little as the page's title.</summary>
    public const string Cookie = "guide";

    /// <summary>Until where nothing is shown before the person asks for it: a number of the log.</summary>
    const string HiddenCookie = "from";

    public Task<AccessGrant?> FindAsync(HttpContext context) =>
        sessions.FindAsync(TokenPurpose.Plain, context.Request.Cookies[Cookie], context.RequestAborted);

    /// <summary>It ends with the browser's session, since nothing should be left on the phone.</summary>
    public void Remember(HttpContext context, ConversationId conversation, string userId) =>
        context.Response.Cookies.Append(
            Cookie,
            tokens.Mint(TokenPurpose.Plain, conversation, userId, TokenLifetimes.Plain),
            new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = address.IsHttps,
                Path = PlainEndpoints.Path,
            });

    public static void Forget(HttpContext context)
    {
        context.Response.Cookies.Delete(Cookie, new() { Path = PlainEndpoints.Path });
        ShowAll(context);
    }

    /// <summary>Hides all up to a sequence number.</summary>
    public static void Hide(HttpContext context, long until) => context.Response.Cookies.Append(
        HiddenCookie,
        until.ToString(CultureInfo.InvariantCulture),
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = PlainEndpoints.Path });

    public static void ShowAll(HttpContext context) =>
        context.Response.Cookies.Delete(HiddenCookie, new() { Path = PlainEndpoints.Path });

    /// <summary>Null when everything is shown.</summary>
    public static long? HiddenUntil(HttpContext context) => long.TryParse(
        context.Request.Cookies[HiddenCookie], NumberStyles.None, CultureInfo.InvariantCulture, out var until)
            ? until
            : null;

    /// <summary>A form for a conversation, or for one that its sending begins.</summary>
    public string NewForm(AccessGrant? current) => tokens.Mint(
        TokenPurpose.PlainForm,
        current?.Conversation ?? ConversationId.New(),
        current?.UserId ?? FamilySessions.NewUserId(),
        TokenLifetimes.Plain);

    public AccessGrant? CheckForm(string? token) => tokens.Check(TokenPurpose.PlainForm, token).Access;
}
