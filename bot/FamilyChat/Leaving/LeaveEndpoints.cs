using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.Bot.FamilyChat.Chat;
using FamilyGuide.Bot.FamilyChat.Headers;
using FamilyGuide.Bot.FamilyChat.Pages;
using FamilyGuide.Bot.FamilyChat.Plain;
using FamilyGuide.Bot.Html;
using FamilyGuide.Dialogs.Phrases;

namespace FamilyGuide.Bot.FamilyChat.Leaving;

/// <summary>Ends the way back into a conversation, so that a tab that is restored finds nothing.</summary>
/// <remarks>Whatever goes wrong here, the person has left: the harmless page comes in any case.</remarks>
sealed class LeaveEndpoints(
    FamilyAddress address, FamilySessions sessions, PlainSession plain, Correspondence correspondence, PageFrame frame)
{
    /// <summary><c>POST /session/end</c>: the page says which conversation it has left.</summary>
    public async Task<IResult> EndSessionAsync(HttpContext context)
    {
        if (SameSite.Judge(context.Request, address.Origin) == PageOfOrigin.Foreign)
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        var asked = await SessionRequest.ReadAsync(context.Request, context.RequestAborted);
        await EndAsync(await TryAsync(
            () => sessions.FindAsync(TokenPurpose.Resume, asked?.Resume, context.RequestAborted)));
        return TypedResults.NoContent();
    }

    /// <summary><c>/plain/leave</c>: a link, because there is no script to be quicker.</summary>
    public async Task<IResult> LeavePlainAsync(HttpContext context, PageSetting page)
    {
        // A foreign page cannot make somebody leave: the cookie does not come with its link.
        await EndAsync(await TryAsync(() => plain.FindAsync(context)));
        PlainSession.Forget(context);
        return new SeeOther($"{LeavePage.Path}?lang={page.Language}");
    }

    /// <summary><c>/leaving</c>: what leaving hides, and what it cannot.</summary>
    public IResult Explain(PageSetting page) => frame.Text(
        page,
        Markup.Of(
            $"""
            <main>
            <h2>{page[Phrase.LeaveAbout]}</h2>
            <p>{page[Phrase.LeaveHides]}</p>
            <ul>{Markup.Join(page[Phrase.LeaveCannot].Split('\n').Select(line => Markup.Of($"<li>{line}</li>")))}</ul>
            <p>{page[Phrase.LeaveIdle]}</p>
            <p>{page[Phrase.LeaveAdvice]}</p>
            <p><a class="button" href="/?lang={page.Language.Code}">{page[Phrase.PageToChat]}</a></p>
            </main>
            """),
        PageFrame.Languages(page, language => PageFrame.LanguageLink(page, language, "/leaving")));

    static async Task<AccessGrant?> TryAsync(Func<Task<AccessGrant?>> find)
    {
        try
        {
            return await find();
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }

    async Task EndAsync(AccessGrant? access)
    {
        try
        {
            if (access is not null)
            {
                await correspondence.EndAsync(access.Conversation, CancellationToken.None);
            }
        }
        catch (StoreUnavailableException)
        {
            // The tab has forgotten its conversation all the same.
        }
    }
}
