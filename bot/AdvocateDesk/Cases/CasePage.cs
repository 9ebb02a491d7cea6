using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.AdvocateDesk.Care;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Pages;
using FamilyGuide.Bot.AdvocateDesk.Photos;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Html;
using FamilyGuide.Dialogs.Handoff;

namespace FamilyGuide.Bot.AdvocateDesk.Cases;

/// <summary>One case: what the family allowed to be seen, the talk, and what can be done.</summary>
static class CasePage
{
    /// <summary>Of one's own cases, to choose from.</summary>
    public const int MostOwn = 20;

    const int MostToTranslate = 20;

    public static async Task<IResult> ShowAsync(DeskRequest request)
    {
        if (await request.Get<CaseAccess>().FindAsync(request) is not var (@case, relation))
        {
            return DeskTrouble.Nothing(request);
        }

        await request.Get<AuditTrail>().WriteAsync(
            request.Member.Id, AuditAction.CaseRead, @case.Id.Value, reason: null, request.Aborted);
        var lines = relation == CaseRelation.Offered
            ? []
            : await request.Get<CaseLines>().ReadAsync(@case, after: 0, request.Aborted);
        var reach = await FamilyReach.NoticeAsync(@case, request);
        var holding = relation == CaseRelation.Holder ? await HolderAsync(@case, request) : Markup.Empty;
        return DeskPage.Of(
            request,
            "Case",
            Markup.Of(
                $"""
                {Head(@case, request)}
                {reach}
                {(relation == CaseRelation.Offered ? Offered(@case, request) : Talk(@case, lines))}
                {holding}
                {(relation == CaseRelation.Interpreter ? Interpreter(@case, lines, request) : Markup.Empty)}
                {Notes(@case, relation)}
                """));
    }

    static Markup Head(Case @case, DeskRequest request)
    {
        var words = request.Get<CaseText>();
        var summary = words.Summary(@case);
        var shared = @case.Request.Sharing switch
        {
            Sharing.All when @case.Request.Struck.Count > 0 =>
                $"The family passed on this and what was written, but for {@case.Request.Struck.Count} messages.",
            Sharing.All => "The family passed on this and what was written.",
            Sharing.Summary => "The family passed on this, and not what was written before.",
            _ => "The family passed on nothing. Ask only what you need.",
        };
        return Markup.Of(
            $"""
            <section class="card {CaseText.NameOf(@case.Request.Severity)}">
            <p>{CaseText.Head(@case)} · asked {words.Waited(@case)}</p>
            <p>{CaseText.ReasonOf(@case)}</p>
            <p class="soft">{shared}</p>
            {(@case.Content.OtherSides.Count == 0 ? Markup.Empty : OnOneSide)}
            <ul>{Markup.Join(summary.Select(line => Markup.Of($"<li dir=\"auto\">{line}</li>")))}</ul>
            </section>
            """);
    }

    static Markup OnOneSide => Markup.Of(
        $"<p>Another family that asks here is on the other side of this. Whoever helps one never gets the other.</p>");

    static Markup Talk(Case @case, IReadOnlyList<CaseLine> lines)
    {
        var last = lines is [.., var newest] ? newest.Sequence : 0;
        return Markup.Of(
            $"""
            <section aria-label="The talk">
            <ol class="talk" id="talk" data-case="{@case.Id.Value}" data-last="{last}">
            {DeskParts.Each(lines, line => Line(@case, line))}
            </ol>
            <p id="typing" class="soft" role="status"></p>
            </section>
            """);
    }

    static Markup Line(Case @case, CaseLine line) => Markup.Of(
        $"""
        <li class="{line.Side}{(line.IsBefore ? " before" : "")}">
        <span class="by">{line.Who} <time datetime="{line.At:O}">{line.At:HH:mm}</time></span>
        {Words(line)} {PhotoCard.Link($"/cases/{@case.Id.Value}", line)}</li>
        """);

    /// <summary>What the guide said before is long, and an advocate knows it: it unfolds.</summary>
    static Markup Words(CaseLine line)
    {
        const int Short = 160;
        var words = DeskParts.Words(line.Text);
        var first = line.Text.Split('\n', 2)[0];
        return line.Who == CaseLine.Guide && line.Text.Length > Short
            ? Markup.Of($"<details><summary dir=\"auto\">{first}</summary>{words}</details>")
            : words;
    }

    static async Task<Markup> HolderAsync(Case @case, DeskRequest request)
    {
        if (@case.Status == CaseStatus.WrapUp)
        {
            return WrapUp(@case, request);
        }

        var path = $"/cases/{@case.Id.Value}";
        var colleagues = (await request.Get<StaffBook>().AllAsync(request.Aborted))
            .Where(member => member.Id != request.Member.Id && !member.IsDisabled)
            .ToArray();
        var others = (await request.Get<CaseDesk>().OfAsync(request.Member.Id, MostOwn, request.Aborted))
            .Where(other => other.Conversation != @case.Conversation)
            .ToArray();
        return Markup.Of(
            $"""
            <form method="post" action="{path}/say" class="say" id="say">{DeskPage.Token(request)}
            {DeskParts.Hidden("key", RandomName.New())}
            <label>Write to the family
            <textarea name="text" id="text" dir="auto" rows="3" maxlength="4000" required
            lang="{@case.Request.Language}"></textarea></label>
            <button class="main">Send</button>
            </form>
            {AnswersPage.Part(path, @case, request)}
            {PhotoCard.Of(path, @case, request)}
            <details><summary>Is it safe to talk?</summary>
            <p class="soft">Ask this first if somebody else may have the phone.</p>
            {DeskPage.Button(request, $"{path}/safe", "Ask: is it safe to write now?")}
            </details>
            <details><summary>Note for colleagues</summary>
            <form method="post" action="{path}/note">{DeskPage.Token(request)}
            <label>Note <textarea name="text" rows="2" maxlength="2000" required></textarea></label>
            <p class="soft">The family never sees it. It is gone with the case, after seven days at the latest.</p>
            <button>Keep the note</button></form>
            </details>
            {CaseExits.Of(path, colleagues, others, request)}
            <section class="end">{DeskPage.Button(request, $"{path}/end", "End the talk")}</section>
            """);
    }

    static Markup WrapUp(Case @case, DeskRequest request) => Markup.Of(
        $"""
        <section class="card"><h2>How did it go?</h2>
        <form method="post" action="/cases/{@case.Id.Value}/close">{DeskPage.Token(request)}
        <label>Outcome <select name="result">
        <option value="Answered">The question was answered</option>
        <option value="ReferredOn">Referred to somebody else</option>
        <option value="CannotHelp">We cannot help with this</option>
        <option value="NoContact">No contact came about</option>
        </select></label>
        {Hard(@case)}
        <button class="main">Close the case</button></form>
        </section>
        """);

    /// <summary>An urgent one is hard anyway; of others only who led it knows.</summary>
    static Markup Hard(Case @case) => @case.Request.Severity == Severity.Urgent
        ? Markup.Of(
            $"""
            <p>That was a hard talk, and your break has begun: {(int)Strain.Break.TotalMinutes} minutes. Closing the
            case can wait until after it.</p>
            """)
        : Markup.Of(
            $"""
            <label class="check"><input type="checkbox" name="hard" value="yes"> It was hard for me</label>
            <p class="soft">Then the next {(int)Strain.Break.TotalMinutes} minutes are a break. That you had a hard talk
            is seen by whoever looks after you, for a week; which one it was is not.</p>
            """);

    static Markup Offered(Case @case, DeskRequest request) => Markup.Of(
        $"""
        <section class="card">
        <p>{@case.Content.AdvocateName} asks you to take over. You see what was said when you do.</p>
        {DeskPage.Button(request, $"/cases/{@case.Id.Value}/claim", "Take over", look: "main")}</section>
        """);

    static Markup Interpreter(Case @case, IReadOnlyList<CaseLine> lines, DeskRequest request) => Markup.Of(
        $"""
        <form method="post" action="/cases/{@case.Id.Value}/translate" class="card">{DeskPage.Token(request)}
        <label>Message {DeskParts.Select("sequence", Latest(lines))}</label>
        <label>Translation
        <textarea name="text" rows="3" dir="auto" maxlength="4000" required></textarea></label>
        <button class="main">Keep the translation</button></form>
        """);

    static IEnumerable<Markup> Latest(IReadOnlyList<CaseLine> lines) => lines
        .TakeLast(MostToTranslate)
        .Reverse()
        .Select(line => DeskParts.Option($"{line.Sequence}", $"{line.Who}: {line.Text}"));

    static Markup Notes(Case @case, CaseRelation relation) =>
        relation == CaseRelation.Offered || @case.Content.Notes.Count == 0
            ? Markup.Empty
            : Markup.Of(
                $"""
                <section><h2>Notes and translations</h2>
                <ul class="notes" id="notes">{DeskParts.Each(@case.Content.Notes, Note)}</ul></section>
                """);

    static Markup Note(CaseNote note)
    {
        var by = note.Translates is { } place ? $"{note.By}, of message {place}" : note.By;
        return Markup.Of($"<li><span class=\"by\">{by}</span> {DeskParts.Words(note.Text)}</li>");
    }
}
