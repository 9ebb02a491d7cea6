using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.AdvocateDesk.Pages;

/// <summary>Who did what: for whoever watches the watchers.</summary>
static class LogPage
{
    const int Most = 200;

    public static async Task<IResult> ShowAsync(DeskRequest request)
    {
        await request.Get<AuditTrail>().WriteAsync(request.Member.Id, AuditAction.LogRead, request.Aborted);
        var book = request.Get<IAuditBook>();
        var names = (await request.Get<StaffBook>().AllAsync(request.Aborted))
            .ToDictionary(member => member.Id, member => member.Name, StringComparer.Ordinal);
        var verdict = await book.VerifyAsync(request.Aborted);
        var lines = await book.NewestAsync(Most, request.Aborted);
        return DeskPage.Of(
            request,
            "Log",
            Markup.Of(
                $"""
                <p class="{(verdict.BrokenAt is null ? "soft" : "wrong")}">{Judge(verdict)}</p>
                <table><thead><tr><th>When (UTC)</th><th>Who</th><th>What</th><th>With</th><th>Why</th></tr></thead>
                <tbody>{Markup.Join(lines.Select(line => Row(line, names)))}</tbody></table>
                """));
    }

    static string Judge(AuditVerdict verdict) => verdict.BrokenAt is { } number
        ? $"The log is not as it was written: entry {number} was changed, removed or added by somebody."
        : $"{verdict.Entries} entries, each as it was written.";

    static Markup Row(AuditLine line, Dictionary<string, string> names)
    {
        var entry = AuditTrail.Read(line);
        var who = entry.Who is { } id ? names.GetValueOrDefault(id, id) : "–";
        return Markup.Of(
            $"""
            <tr><td>{line.At:yyyy-MM-dd HH:mm:ss}</td><td>{who}</td><td>{entry.What.ToString()}</td>
            <td><code>{entry.Subject ?? ""}</code></td><td dir="auto">{entry.Reason ?? ""}</td></tr>
            """);
    }
}
