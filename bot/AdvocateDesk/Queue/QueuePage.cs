using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Care;
using FamilyGuide.Bot.AdvocateDesk.Cases;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Pages;
using FamilyGuide.Bot.AdvocateDesk.Sessions;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.AdvocateDesk.Queue;

/// <summary>Who waits and why, the most urgent first; and who answers.</summary>
static class QueuePage
{
    public const string DutyPath = "/duty";

    public static async Task<IResult> ShowAsync(DeskRequest request)
    {
        var open = await request.Get<CaseDesk>().OpenAsync(request.Aborted);
        var own = open.Where(@case => IsOwn(@case, request.Member)).ToArray();
        var rest = await BreakCard.ShowAsync(request);
        var waiting = InOrder(open.Where(@case => @case.Status == CaseStatus.Waiting), request.Member).ToArray();
        return DeskPage.Of(
            request,
            "Queue",
            Markup.Of(
                $"""
                {rest}
                {Duty(request)}
                {Table("Your cases", own, request, Opening)}
                {(waiting.Length == 0 ? Markup.Of($"<h2>Nobody is waiting</h2>") : Markup.Empty)}
                {Table($"Waiting: {waiting.Length}", waiting, request, Claiming)}
                <p id="queue-state" role="status" data-version="{VersionOf(open)}"
                data-waiting="{waiting.Count(@case => CaseText.IsFor(@case, request.Member))}"></p>
                """));
    }

    public static async Task<IResult> SetDutyAsync(DeskRequest request)
    {
        var isOnDuty = request.Field("on") == "yes";
        if (!isOnDuty && await HandoverPage.OwnAsync(request) is not [])
        {
            return new SeeOther(HandoverPage.Path);
        }

        await SetDutyAsync(request, isOnDuty);
        return new SeeOther("/");
    }

    public static Task SetDutyAsync(DeskRequest request, bool isOnDuty) =>
        request.Get<DeskSessions>().ChangeAsync(
            request.Session, session => session with { IsOnDuty = isOnDuty }, request.Aborted);

    /// <summary>What the page asks now and then, to know whether it is still right.</summary>
    public static async Task<IResult> StateAsync(DeskRequest request)
    {
        var open = await request.Get<CaseDesk>().OpenAsync(request.Aborted);
        var waiting = open.Count(@case => @case.Status == CaseStatus.Waiting && CaseText.IsFor(@case, request.Member));
        return TypedResults.Json(
            new QueueState(VersionOf(open), waiting), QueueStateJson.Default.QueueState);
    }

    /// <summary>The most severe first, then one's own lane and languages, then the longest wait.</summary>
    public static IEnumerable<Case> InOrder(IEnumerable<Case> waiting, StaffMember member) => waiting
        .OrderByDescending(@case => @case.Request.Severity)
        .ThenByDescending(@case => CaseText.IsFor(@case, member))
        .ThenBy(@case => @case.AskedAt);

    static bool IsOwn(Case @case, StaffMember member) =>
        (@case.Status is CaseStatus.Active or CaseStatus.WrapUp && @case.Advocate == member.Id)
        || @case.Content.OfferedTo == member.Id
        || @case.Content.Interpreters.Contains(member.Id, StringComparer.Ordinal);

    static Markup Duty(DeskRequest request)
    {
        if (!request.Member.May(Permission.Claim))
        {
            return Markup.Empty;
        }

        var isOn = request.Session.IsOnDuty;
        return Markup.Of(
            $"""
            <section class="duty">
            <p><strong>{(isOn ? "You are on duty." : "You are not on duty.")}</strong>
            {(isOn ? "Families are told that somebody is here." : "Families are not told that you are here.")}</p>
            {(isOn
                ? DeskPage.Button(request, DutyPath, "End my duty", DeskParts.Hidden("on", "no"))
                : DeskPage.Button(request, DutyPath, "I am here now", DeskParts.Hidden("on", "yes"), "main"))}
            </section>
            """);
    }

    static Markup Table(
        string heading, IReadOnlyList<Case> cases, DeskRequest request, Func<Case, DeskRequest, Markup> action) =>
        cases.Count == 0
            ? Markup.Empty
            : Markup.Of(
                $"""
                <h2>{heading}</h2>
                <ul class="cases">
                {DeskParts.Each(cases, @case => Row(@case, request, action(@case, request)))}
                </ul>
                """);

    static Markup Row(Case @case, DeskRequest request, Markup action) => Markup.Of(
        $"""
        <li class="{CaseText.NameOf(@case.Request.Severity)}">
        <div>{CaseText.Head(@case)} · {request.Get<CaseText>().Waited(@case)}</div>
        <div class="soft">{CaseText.ReasonOf(@case)}</div>
        {action}
        </li>
        """);

    static Markup Opening(Case @case, DeskRequest request) =>
        Markup.Of($"<a class=\"button\" href=\"/cases/{@case.Id.Value}\">Open</a>");

    static Markup Claiming(Case @case, DeskRequest request)
    {
        var conflict = @case.Content.Avoids.Contains(request.Member.Id, StringComparer.Ordinal);
        return conflict
            ? Markup.Of($"<p class=\"soft\">Not for you: you know somebody in it, or the other side.</p>")
            : request.Member.May(Permission.Claim)
                ? DeskPage.Button(request, $"/cases/{@case.Id.Value}/claim", "Take this case", look: "main")
                : request.Member.May(Permission.BreakGlass)
                    ? Markup.Of($"<a class=\"button\" href=\"/cases/{@case.Id.Value}/glass\">Open with a reason</a>")
                    : Markup.Empty;
    }

    /// <summary>Changes whenever something of what is shown does.</summary>
    static long VersionOf(IReadOnlyList<Case> open) =>
        open.Aggregate((long)open.Count, (sum, @case) => unchecked((sum * 31) + @case.Version));
}
