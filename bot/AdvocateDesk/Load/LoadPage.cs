using FamilyGuide.Bot.AdvocateDesk.Care;
using FamilyGuide.Bot.AdvocateDesk.Cases;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Pages;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Html;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Bot.AdvocateDesk.Load;

/// <summary>Who carries how much: for whoever looks after them.</summary>
static class LoadPage
{
    public const string Path = "/load";

    static readonly TimeSpan Looked = TimeSpan.FromDays(7);

    public static async Task<IResult> ShowAsync(DeskRequest request)
    {
        var now = request.Get<TimeProvider>().GetUtcNow();
        var cases = request.Get<CaseDesk>();
        var report = LoadReport.Of(
            await request.Get<Colleagues>().AllAsync(request.Aborted),
            await cases.OpenAsync(request.Aborted),
            await cases.ClaimedSinceAsync(now - Looked, request.Aborted),
            now);
        return DeskPage.Of(
            request,
            "Load",
            Markup.Of(
                $"""
                <p>Who carries how much, and how long families wait. Ask whoever has had hard talks how they are.</p>
                <h2>Who answers</h2>
                <ul class="people loads">{DeskParts.Each(report.Advocates, Advocate)}</ul>
                <h2>How long families wait</h2>
                {Waits(report.Waits)}
                """));
    }

    static Markup Advocate(AdvocateLoad load)
    {
        var there = load switch
        {
            { IsInBreak: true } => "in a break",
            { IsOnDuty: true } => "on duty",
            _ => "not here",
        };
        var look = load.IsTooMuch ? "heavy" : "";
        return Markup.Of(
            $"""
            <li class="{look}"><div><strong>{load.Member.Name}</strong> · {there}</div>
            <dl><div><dt>Open talks</dt><dd>{load.Open} of {ClaimLimits.MostAtOnce}</dd></div>
            <div><dt>Of these urgent</dt><dd>{load.Urgent} of {ClaimLimits.MostUrgent}</dd></div>
            <div><dt>Hard talks in a week</dt><dd>{load.HardTalks}</dd></div></dl>
            {(load.IsTooMuch
                ? Markup.Of($"<p class=\"soon\">{Strain.MostADay} hard talks or more within a day.</p>")
                : Markup.Empty)}
            <p class="soft">{For(load)}</p></li>
            """);
    }

    static string For(AdvocateLoad load)
    {
        var lanes = load.Member.Lanes.Count == 0
            ? "every lane"
            : string.Join(", ", load.Member.Lanes.Select(CaseText.NameOf));
        var languages = load.Member.Languages.Count == 0
            ? "every language"
            : string.Join(", ", load.Member.Languages.Select(NameOf));
        return $"{lanes} · {languages}";
    }

    static Markup Waits(IReadOnlyList<WaitLoad> waits) => waits.Count == 0
        ? Markup.Of($"<p class=\"soft\">Nobody waits, and nobody was answered in the last week.</p>")
        : DeskParts.Wide("How long families wait", Markup.Of(
            $"""
            <table><thead><tr><th scope="col">For</th><th scope="col">Language</th><th scope="col">Waiting</th>
            <th scope="col">Longest</th><th scope="col">Answered in a week</th><th scope="col">Half of them within</th>
            </tr></thead><tbody>{DeskParts.Each(waits, Wait)}</tbody></table>
            """));

    static Markup Wait(WaitLoad wait) => Markup.Of(
        $"""
        <tr><th scope="row">{CaseText.NameOf(wait.Lane)}</th><td>{NameOf(wait.Language)}</td><td>{wait.Waiting}</td>
        <td>{Text(wait.Longest)}</td><td>{wait.Answered}</td><td>{Text(wait.Median)}</td></tr>
        """);

    static string Text(TimeSpan? wait) => wait is { } known ? CaseText.Text(known) : "–";

    static string NameOf(string language) => Language.Find(language)?.Autonym ?? language;
}
