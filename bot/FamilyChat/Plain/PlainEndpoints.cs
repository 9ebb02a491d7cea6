using System.Globalization;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.Bot.Conversations.Edge;
using FamilyGuide.Bot.Conversations.Edge.Limits;
using FamilyGuide.Bot.Conversations.Returning;
using FamilyGuide.Bot.FamilyChat.Chat;
using FamilyGuide.Bot.FamilyChat.Headers;
using FamilyGuide.Bot.FamilyChat.Pages;
using FamilyGuide.Bot.FamilyChat.Returning;
using FamilyGuide.Bot.FamilyChat.Trouble;
using FamilyGuide.Dialogs.Phrases;

using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.FamilyChat.Plain;

/// <summary><c>/plain</c>: the whole chat in forms and links.</summary>
sealed class PlainEndpoints(
    FamilyAddress address,
    PlainSession session,
    PlainCorrespondence letters,
    PlainPage plain,
    PlainPhotos photos,
    TroublePage trouble,
    FamilyLimits limits,
    ReturnDesk returns,
    TimeProvider clock)
{
    public const string Path = "/plain";

    public const string PhotoPath = $"{Path}/photo";

    /// <summary>How often the page looks for a late answer by itself. Afterwards the person decides.</summary>
    const int MostLooks = 6;

    const int SecondsBetweenLooks = 4;

    /// <summary>The query that shows what was hidden.</summary>
    public const string ShowAll = "all=1";

    /// <summary>Who comes back after so long may be somebody else.</summary>
    public static readonly TimeSpan IdleAfter = TimeSpan.FromMinutes(5);

    public async Task<IResult> GetAsync(HttpContext context, PageSetting page, string? before, string? look)
    {
        if (await session.FindAsync(context) is not { } access)
        {
            return plain.Beginning(page, new(session.NewForm(null)));
        }

        if (await HideAsync(context, access) is { } hidden)
        {
            return hidden;
        }

        var view = await ViewAsync(context, access, before);
        if (view.IsWaiting && Number(look) is > 0 and <= MostLooks and var looks)
        {
            context.Response.Headers["Refresh"] = string.Create(
                CultureInfo.InvariantCulture, $"{SecondsBetweenLooks};url={After(page, looks + 1)}");
        }

        return plain.Talking(page, view, await DraftAsync(context, access));
    }

    public async Task<IResult> PostPhotoAsync(HttpContext context, PageSetting page)
    {
        if (SameSite.Judge(context.Request, address.Origin) == PageOfOrigin.Foreign)
        {
            return trouble.Of(page, StatusCodes.Status403Forbidden);
        }

        if (await session.FindAsync(context) is not { } access)
        {
            return plain.Beginning(page, new(session.NewForm(null)));
        }

        session.Remember(context, access.Conversation, access.UserId);
        if (await photos.TakeAsync(context, page, access) is not var (why, status))
        {
            return new SeeOther(After(page, look: 0));
        }

        var draft = await DraftAsync(context, access);
        return plain.Talking(
            page, await ViewAsync(context, access, before: null), draft with { Notice = why, Status = status });
    }

    public async Task<IResult> PostAsync(HttpContext context, PageSetting page)
    {
        var from = SameSite.Judge(context.Request, address.Origin);
        if (from == PageOfOrigin.Foreign)
        {
            return trouble.Of(page, StatusCodes.Status403Forbidden);
        }

        if (PlainForm.IsTooLong(context.Request))
        {
            return trouble.Of(page, StatusCodes.Status413PayloadTooLarge);
        }

        if (await PlainForm.ReadAsync(context.Request, context.RequestAborted) is not { } form)
        {
            return trouble.Of(page, StatusCodes.Status400BadRequest);
        }

        context.Features.Set(form);
        var current = await session.FindAsync(context);
        var made = session.CheckForm(form.Token);
        if (made is null || (current is not null && made.Conversation != current.Conversation))
        {
            return await AgainAsync(
                context, page, current, form.Said, page[Phrase.PageStale], StatusCodes.Status400BadRequest);
        }

        if (CleanText.IsTooLong(form.Said))
        {
            var most = CleanText.LongestMessage.ToString(CultureInfo.InvariantCulture);
            return await AgainAsync(
                context, page, current, form.Said, page.Voice.Say(Phrase.ErrorTooLong, ("most", most)),
                StatusCodes.Status413PayloadTooLarge);
        }

        var admission = current is null
            ? await limits.StartAsync(context.Connection.RemoteIpAddress, context.RequestAborted)
            : await limits.MessageAsync(current.Conversation, context.RequestAborted);
        if (!admission.IsAdmitted)
        {
            context.Response.Headers.RetryAfter =
                admission.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            return await AgainAsync(
                context, page, current, form.Said, page[Phrase.ErrorBusy], StatusCodes.Status429TooManyRequests);
        }

        var isAnswered = await SendAsync(context, page, current, made, from, form.Said);
        return new SeeOther(After(page, isAnswered ? 0 : 1));
    }

    static string After(PageSetting page, long look) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Path}?lang={page.Language}{(look > 0 ? $"&look={look}" : "")}#{PlainPage.Latest}");

    static long Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    async Task<bool> SendAsync(
        HttpContext context, PageSetting page, AccessGrant? current, AccessGrant form, PageOfOrigin from, string said)
    {
        var locale = LanguageChoice.Locale(page.Language);
        var access = current;
        var isWelcomed = true;
        if (access is null)
        {
            // Who does not say where the form came from gets a conversation that nobody else can know of.
            access = from == PageOfOrigin.Ours ? form : form with { Conversation = ConversationId.New() };
            isWelcomed = await letters.BeginAsync(
                access.Conversation, access.UserId, locale, context.RequestAborted);
        }

        session.Remember(context, access.Conversation, access.UserId);
        return said.Length == 0
            ? isWelcomed
            : await letters.SayAsync(access, form.TokenId, said, locale, context.RequestAborted);
    }

    /// <summary>The same page once more, with what the person wrote and why it was not sent.</summary>
    async Task<IResult> AgainAsync(
        HttpContext context, PageSetting page, AccessGrant? access, string said, string notice, int status)
    {
        return access is null
            ? plain.Beginning(page, new(session.NewForm(null), said, notice, status))
            : plain.Talking(
                page,
                await ViewAsync(context, access, before: null),
                await DraftAsync(context, access) with { Text = said, Notice = notice, Status = status });
    }

    async Task<PlainDraft> DraftAsync(HttpContext context, AccessGrant access) => new(session.NewForm(access))
    {
        TakesPhotos = await photos.AreAskedAsync(access, context.RequestAborted),
    };

    async Task<PlainView> ViewAsync(HttpContext context, AccessGrant access, string? before)
    {
        var all = await letters.ReadAsync(access.Conversation, context.RequestAborted);
        return (PlainSession.HiddenUntil(context), Number(before)) switch
        {
            ({ } hidden, _) => PlainView.After(all, hidden),
            (_, > 0 and var sequence) => PlainView.Of(all, sequence),
            _ => PlainView.Of(all, long.MaxValue),
        };
    }

    /// <summary>
    /// Hides the conversation from whoever comes after five minutes. If there is a number that opens it, it must be
    /// typed; else one tap is enough, or a family that made tea would have lost it.
    /// </summary>
    /// <returns>Null when the page is shown as it is asked for.</returns>
    async Task<IResult?> HideAsync(HttpContext context, AccessGrant access)
    {
        var here = $"{Path}?lang={LanguageChoice.Of(context.Request)}";
        if (clock.GetUtcNow() - FamilySessions.BegunAt(access) > IdleAfter)
        {
            if (await returns.HasCodeAsync(access.Conversation, context.RequestAborted))
            {
                PlainSession.Forget(context);
                return new SeeOther($"{ReturnPage.Path}?lang={LanguageChoice.Of(context.Request)}");
            }

            session.Remember(context, access.Conversation, access.UserId);
            var all = await letters.ReadAsync(access.Conversation, context.RequestAborted);
            PlainSession.Hide(context, all.Count > 0 ? all[^1].Sequence : 0);
            return new SeeOther(here);
        }

        session.Remember(context, access.Conversation, access.UserId);
        if (!context.Request.Query.ContainsKey("all"))
        {
            return null;
        }

        PlainSession.ShowAll(context);
        return new SeeOther($"{here}#{PlainPage.Latest}");
    }
}
