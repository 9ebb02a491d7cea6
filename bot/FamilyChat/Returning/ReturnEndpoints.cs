using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.Bot.Conversations.Returning;
using FamilyGuide.Bot.FamilyChat.Chat;
using FamilyGuide.Bot.FamilyChat.Headers;
using FamilyGuide.Bot.FamilyChat.Pages;
using FamilyGuide.Bot.FamilyChat.Plain;
using FamilyGuide.Bot.FamilyChat.Trouble;
using FamilyGuide.Dialogs.Phrases;

using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.FamilyChat.Returning;

/// <summary>Numbers that bring a family back: made, and typed, with scripts and without.</summary>
/// <remarks>
/// A page of somebody else that typed a number of theirs here would have a family write into a conversation that they
/// can read; so every way in must come from a page of ours.
/// </remarks>
sealed class ReturnEndpoints(
    FamilyAddress address,
    FamilySessions sessions,
    PlainSession plain,
    ReturnDesk desk,
    ReturnPage pages,
    TroublePage trouble)
{
    const string ProofCookie = "form";
    const int LongestForm = 4 * 1024;

    /// <summary><c>GET /return</c>.</summary>
    public IResult Ask(HttpContext context, PageSetting page) => pages.Ask(page, NewProof(context));

    /// <summary><c>POST /return</c>, without scripts: leads to the chat without scripts.</summary>
    public async Task<IResult> OpenPlainAsync(HttpContext context, PageSetting page)
    {
        if (!context.Request.HasFormContentType || context.Request.ContentLength is null or > LongestForm)
        {
            return trouble.Of(page, StatusCodes.Status400BadRequest);
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!IsOurs(context.Request, form[ReturnPage.ProofField].ToString()))
        {
            return trouble.Of(page, StatusCodes.Status403Forbidden);
        }

        var typed = form[ReturnPage.NumberField].ToString();
        var back = await OpenAsync(context, typed, LanguageChoice.Locale(page.Language));
        if (back.Session is not { } session)
        {
            return pages.Ask(page, NewProof(context), typed, NoticeOf(back.Kind), StatusOf(back.Kind));
        }

        plain.Remember(context, session.Conversation, session.UserId);
        PlainSession.Hide(context, session.HiddenUntil);
        return new SeeOther($"{PlainEndpoints.Path}?lang={page.Language}");
    }

    /// <summary><c>POST /session/return</c>: the same for <c>return.js</c>, which gets a session.</summary>
    public async Task<IResult> OpenAsync(HttpContext context)
    {
        if (SameSite.Judge(context.Request, address.Origin) == PageOfOrigin.Foreign
            || !context.Request.HasJsonContentType())
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        var asked = await SessionRequest.ReadAsync(context.Request, context.RequestAborted);
        var back = await OpenAsync(context, asked?.Number, asked?.Locale ?? "");
        return back.Session is { } session
            ? TypedResults.Json(sessions.Open(session), SessionJson.Default.FamilySession)
            : TypedResults.StatusCode(StatusOf(back.Kind));
    }

    /// <summary><c>POST /session/code</c>: numbers for the conversation of a tab.</summary>
    public async Task<IResult> MakeAsync(HttpContext context)
    {
        if (SameSite.Judge(context.Request, address.Origin) == PageOfOrigin.Foreign
            || !context.Request.HasJsonContentType())
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        var asked = await SessionRequest.ReadAsync(context.Request, context.RequestAborted);
        if (await sessions.FindAsync(TokenPurpose.Resume, asked?.Resume, context.RequestAborted) is not { } access)
        {
            return TypedResults.NotFound();
        }

        return await desk.MakeAsync(access.Conversation, context.RequestAborted) is { } codes
            ? TypedResults.Json(
                new FamilyCodes(codes.Own.Spaced(), codes.Harmless.Spaced()), SessionJson.Default.FamilyCodes)
            : TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    /// <summary><c>GET /plain/code</c>.</summary>
    public async Task<IResult> OfferPlainAsync(HttpContext context, PageSetting page) =>
        await plain.FindAsync(context) is { } access
            ? pages.Offer(page, plain.NewForm(access))
            : pages.Offer(page, plain.NewForm(null), Phrase.ReturnBegin);

    /// <summary><c>POST /plain/code</c>.</summary>
    public async Task<IResult> MakePlainAsync(HttpContext context, PageSetting page)
    {
        var form = await PlainForm.ReadAsync(context.Request, context.RequestAborted);
        if (SameSite.Judge(context.Request, address.Origin) == PageOfOrigin.Foreign
            || await plain.FindAsync(context) is not { } access
            || plain.CheckForm(form?.Token)?.Conversation != access.Conversation)
        {
            return pages.Offer(page, plain.NewForm(null), Phrase.ReturnBegin, StatusCodes.Status400BadRequest);
        }

        return await desk.MakeAsync(access.Conversation, context.RequestAborted) is { } codes
            ? pages.Show(page, codes)
            : pages.Offer(
                page, plain.NewForm(access), Phrase.ReturnTooMany, StatusCodes.Status429TooManyRequests);
    }

    static Phrase NoticeOf(ReturnKind kind) => kind switch
    {
        ReturnKind.Misread => Phrase.ReturnMisread,
        ReturnKind.Unknown => Phrase.ReturnUnknown,
        ReturnKind.TooMany => Phrase.ReturnWait,
        _ => throw new UnreachableException(),
    };

    static int StatusOf(ReturnKind kind) => kind switch
    {
        ReturnKind.Misread => StatusCodes.Status400BadRequest,
        ReturnKind.Unknown => StatusCodes.Status404NotFound,
        ReturnKind.TooMany => StatusCodes.Status429TooManyRequests,
        _ => throw new UnreachableException(),
    };

    async Task<Return> OpenAsync(HttpContext context, string? typed, string locale)
    {
        var back = await desk.OpenAsync(typed, context.Connection.RemoteIpAddress, locale, context.RequestAborted);
        if (back.Kind == ReturnKind.TooMany)
        {
            context.Response.Headers.RetryAfter = back.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        }

        return back;
    }

    /// <summary>A browser that says where a form came from is believed; others bring our cookie back.</summary>
    bool IsOurs(HttpRequest request, string proof) => SameSite.Judge(request, address.Origin) switch
    {
        PageOfOrigin.Ours => true,
        PageOfOrigin.Unknown => proof.Length > 0 && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(proof), Encoding.UTF8.GetBytes(request.Cookies[ProofCookie] ?? "")),
        _ => false,
    };

    string NewProof(HttpContext context)
    {
        var proof = ConversationId.New().Value;
        context.Response.Cookies.Append(
            ProofCookie,
            proof,
            new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = address.IsHttps,
                Path = ReturnPage.Path,
            });
        return proof;
    }
}
