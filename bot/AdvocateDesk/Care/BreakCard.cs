using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Pages;
using FamilyGuide.Bot.AdvocateDesk.Sessions;
using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.AdvocateDesk.Care;

/// <summary>A break after a hard talk: begins by itself, and ends with its time or when its owner is ready.</summary>
static class BreakCard
{
    public const string EndPath = "/break/end";

    public static async Task<Strain> StrainOfAsync(DeskRequest request) => Strain.Of(
        request.Member.Id,
        await request.Get<HardTalkBook>().AllAsync(request.Aborted),
        request.Session.Rested);

    public static async Task<Markup> ShowAsync(DeskRequest request)
    {
        var now = request.Get<TimeProvider>().GetUtcNow();
        if ((await StrainOfAsync(request)).BreakUntil(now) is not { } end)
        {
            return Markup.Empty;
        }

        var minutes = (int)Math.Ceiling((end - now).TotalMinutes);
        return Markup.Of(
            $"""
            <section class="duty break">
            <p><strong>This is your break: {minutes} more minutes.</strong> That was a hard talk. Get up, drink
            something, tell somebody how you are. The desk gives you no other case meanwhile; only for a family in
            danger for whom nobody else is here it makes an exception.</p>
            {DeskPage.Button(request, EndPath, "I am ready")}
            </section>
            """);
    }

    public static async Task<IResult> EndAsync(DeskRequest request)
    {
        var now = request.Get<TimeProvider>().GetUtcNow();
        await request.Get<DeskSessions>().ChangeAsync(
            request.Session, session => session with { Rested = now }, request.Aborted);
        return new SeeOther("/");
    }
}
