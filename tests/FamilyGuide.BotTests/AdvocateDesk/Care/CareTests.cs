using System.Net;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Care;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.BotTests.AdvocateDesk.Care;

/// <summary>Breaks, hand-overs and the supervisor's view, at the desk.</summary>
public sealed class CareTests : IAsyncLifetime
{
    RunningDesk _desk = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _desk = await RunningDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task After_a_hard_talk_the_break_begins_by_itself_and_ends_when_its_owner_is_ready()
    {
        using var maryam = await _desk.SignedInAsync("Maryam", StaffRole.Advocate);
        var (hard, next) = (await _desk.WaitingAsync(severity: Severity.Urgent), await _desk.WaitingAsync());
        await maryam.ClaimsAsync(hard);
        await maryam.SendsAsync($"/cases/{hard.Id}/end");

        var refused = await maryam.ClaimsAsync(next);
        var (_, queue) = await maryam.OpensAsync("/");
        await maryam.SendsAsync("/break/end");

        Assert.Equal(HttpStatusCode.Conflict, refused);
        Assert.Contains("This is your break", queue, StringComparison.Ordinal);
        Assert.DoesNotContain("This is your break", (await maryam.OpensAsync("/")).Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await maryam.ClaimsAsync(next));
    }

    [Fact]
    public async Task Whoever_says_that_a_talk_was_hard_gets_a_break_and_it_counts_once()
    {
        using var maryam = await _desk.SignedInAsync("Maryam", StaffRole.Advocate);
        var @case = await _desk.WaitingAsync();
        await maryam.ClaimsAsync(@case);
        await maryam.SendsAsync($"/cases/{@case.Id}/end");
        Assert.Empty(await TalksAsync());

        await maryam.SendsAsync($"/cases/{@case.Id}/close", ("result", "Answered"), ("hard", "yes"));
        await maryam.SendsAsync($"/cases/{@case.Id}/close", ("result", "Answered"), ("hard", "yes"));

        Assert.Single(await TalksAsync());
        Assert.Contains("This is your break", (await maryam.OpensAsync("/")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_break_never_keeps_a_family_in_danger_waiting_when_nobody_else_is_on_duty()
    {
        using var maryam = await _desk.SignedInAsync("Maryam", StaffRole.Advocate);
        var hard = await _desk.WaitingAsync(severity: Severity.Urgent);
        await maryam.ClaimsAsync(hard);
        await maryam.SendsAsync($"/cases/{hard.Id}/end");
        var danger = await _desk.WaitingAsync(severity: Severity.Urgent);
        using var noor = await _desk.SignedInAsync("Noor", StaffRole.Advocate);
        await noor.SendsAsync("/duty", ("on", "yes"));

        Assert.Equal(HttpStatusCode.Conflict, await maryam.ClaimsAsync(danger));
        await noor.SendsAsync("/duty", ("on", "no"));
        Assert.Equal(HttpStatusCode.SeeOther, await maryam.ClaimsAsync(danger));
    }

    [Fact]
    public async Task Duty_ends_with_a_note_for_each_open_talk_and_somebody_who_goes_on()
    {
        using var maryam = await _desk.SignedInAsync("Maryam", StaffRole.Advocate);
        using var noor = await _desk.SignedInAsync("Noor", StaffRole.Advocate);
        await noor.SendsAsync("/duty", ("on", "yes"));
        await maryam.SendsAsync("/duty", ("on", "yes"));
        var (first, second) = (await _desk.WaitingAsync(), await _desk.WaitingAsync());
        await maryam.ClaimsAsync(first);
        await maryam.ClaimsAsync(second);

        var (status, _) = await maryam.SendsAsync("/duty", ("on", "no"));
        Assert.Contains("You are on duty", (await maryam.OpensAsync("/")).Page, StringComparison.Ordinal);
        var (_, form) = await maryam.OpensAsync("/handover");
        var (incomplete, again) = await maryam.SendsAsync("/handover", ($"note-{first.Id}", "Wants a letter."));
        var untouched = await _desk.Cases.FindAsync(first.Id, None);
        await maryam.SendsAsync(
            "/handover",
            ($"note-{first.Id}", "Wants a letter."),
            ($"to-{first.Id}", ""),
            ($"note-{second.Id}", "Is afraid of the phone."),
            ($"to-{second.Id}", await IdOfAsync(noor)));

        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.Contains("Hand over and end my duty", form, StringComparison.Ordinal);
        Assert.DoesNotContain("a secret before", form, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, incomplete);
        Assert.Contains("Wants a letter.", again, StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Active, untouched!.Status);
        var queued = await _desk.Cases.FindAsync(first.Id, None);
        var offered = await _desk.Cases.FindAsync(second.Id, None);
        Assert.Equal(CaseStatus.Waiting, queued!.Status);
        Assert.Equal("Wants a letter.", Assert.Single(queued.Content.Notes).Text);
        Assert.Equal(await IdOfAsync(noor), offered!.Content.OfferedTo);
        Assert.Contains("You are not on duty", (await maryam.OpensAsync("/")).Page, StringComparison.Ordinal);
        await noor.ClaimsAsync(first);
        Assert.Contains("Maryam, handing over", await noor.ReadsAsync(first), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_hands_over_a_talk_that_is_not_theirs_or_to_somebody_who_is_not_there()
    {
        using var maryam = await _desk.SignedInAsync("Maryam", StaffRole.Advocate);
        using var noor = await _desk.SignedInAsync("Noor", StaffRole.Advocate);
        var (own, foreign) = (await _desk.WaitingAsync(), await _desk.WaitingAsync());
        await maryam.ClaimsAsync(own);
        await noor.ClaimsAsync(foreign);

        var (_, form) = await maryam.OpensAsync("/handover");
        var (absent, _) = await maryam.SendsAsync(
            "/handover", ($"note-{own.Id}", "A note."), ($"to-{own.Id}", await IdOfAsync(noor)));
        await maryam.SendsAsync(
            "/handover", ($"note-{own.Id}", "A note."), ($"note-{foreign.Id}", "Not mine."), ($"to-{foreign.Id}", ""));

        Assert.Contains($"note-{own.Id}", form, StringComparison.Ordinal);
        Assert.DoesNotContain(foreign.Id.Value, form, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, absent);
        var untouched = await _desk.Cases.FindAsync(foreign.Id, None);
        Assert.Equal(CaseStatus.Active, untouched!.Status);
        Assert.Empty(untouched.Content.Notes);
    }

    [Fact]
    public async Task Whoever_looks_after_the_advocates_sees_their_load_and_nothing_of_a_family()
    {
        using var maryam = await _desk.SignedInAsync("Maryam", StaffRole.Advocate);
        await maryam.SendsAsync("/duty", ("on", "yes"));
        var hard = await _desk.WaitingAsync(severity: Severity.Urgent, language: "sv");
        await maryam.ClaimsAsync(hard);
        await maryam.SaysAsync(hard, "words of an advocate");
        await maryam.SendsAsync($"/cases/{hard.Id}/note", ("text", "words of a note"));
        await _desk.WaitingAsync(Lane.Lawyer, Severity.Urgent, "ar");
        using var sara = await _desk.SignedInAsync("Sara", StaffRole.Supervisor);

        var page = WebUtility.HtmlDecode((await sara.OpensAsync("/load")).Page);
        await maryam.SendsAsync($"/cases/{hard.Id}/end");
        var later = WebUtility.HtmlDecode((await sara.OpensAsync("/load")).Page);

        Assert.Contains("<strong>Maryam</strong> · on duty", page, StringComparison.Ordinal);
        Assert.Contains("<dd>1 of 4</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dd>1 of 2</dd>", page, StringComparison.Ordinal);
        Assert.Contains("lawyer</th><td>العربية</td><td>1</td>", page, StringComparison.Ordinal);
        Assert.Contains("in a break", later, StringComparison.Ordinal);
        Assert.Contains("<dd>1</dd>", later, StringComparison.Ordinal);
        string[] theirs =
            ["a secret before", "words of", "Roj", "Suicide", "suicide", hard.Id.Value, hard.Conversation.Value];
        Assert.All(theirs, words => Assert.DoesNotContain(words, page + later, StringComparison.Ordinal));
    }

    async Task<string> IdOfAsync(Advocate advocate) =>
        (await _desk.Get<StaffBook>().FindByLoginAsync(advocate.Name, None))!.Id;

    Task<IReadOnlyList<HardTalk>> TalksAsync() => _desk.Get<HardTalkBook>().AllAsync(None);
}
