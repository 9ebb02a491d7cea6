using System.Net;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.Conversations.Cases;

namespace FamilyGuide.BotTests.AdvocateDesk.Care;

/// <summary>Whoever goes with talks that are not over is asked what becomes of them, and is never kept.</summary>
public sealed class LeavingTests : IAsyncLifetime
{
    RunningDesk _desk = null!;
    Advocate _maryam = null!;
    Case _first = null!;
    Case _second = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _desk = await RunningDesk.StartAsync();
        _maryam = await _desk.SignedInAsync("Maryam", StaffRole.Advocate);
        await _maryam.SendsAsync("/duty", ("on", "yes"));
        (_first, _second) = (await _desk.WaitingAsync(), await _desk.WaitingAsync());
        await _maryam.ClaimsAsync(_first);
        await _maryam.ClaimsAsync(_second);
    }

    public ValueTask DisposeAsync()
    {
        _maryam.Dispose();
        return _desk.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_signs_out_with_talks_is_asked_first_and_may_stay()
    {
        var asked = await SignsOutAsync();

        Assert.Equal("/handover?leave=yes", asked);
        var (_, page) = await _maryam.OpensAsync(asked);
        Assert.Contains("Before you sign out", page, StringComparison.Ordinal);
        Assert.Contains("Hand over and sign out", page, StringComparison.Ordinal);
        Assert.Contains("Give them back and sign out", page, StringComparison.Ordinal);
        Assert.Contains("Keep them and sign out", page, StringComparison.Ordinal);
        Assert.DoesNotContain("a secret before", page, StringComparison.Ordinal);
        Assert.Contains("You are on duty", (await _maryam.OpensAsync("/")).Page, StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Active, await StatusOfAsync(_first));
    }

    [Fact]
    public async Task They_hand_over_with_notes_and_are_out()
    {
        using var noor = await _desk.SignedInAsync("Noor", StaffRole.Advocate);
        await noor.SendsAsync("/duty", ("on", "yes"));
        var to = (await _desk.Get<StaffBook>().FindByLoginAsync("Noor", None))!.Id;

        var (incomplete, again) = await _maryam.SendsAsync(
            "/handover", ("leave", "yes"), ($"note-{_first.Id}", "Wants a letter."));
        await _maryam.SendsAsync(
            "/handover",
            ("leave", "yes"),
            ($"note-{_first.Id}", "Wants a letter."),
            ($"to-{_first.Id}", ""),
            ($"note-{_second.Id}", "Is afraid."),
            ($"to-{_second.Id}", to));

        Assert.Equal(HttpStatusCode.BadRequest, incomplete);
        Assert.Contains("Hand over and sign out", again, StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Waiting, await StatusOfAsync(_first));
        Assert.Equal(to, (await _desk.Cases.FindAsync(_second.Id, None))!.Content.OfferedTo);
        await IsOutAsync();
    }

    [Fact]
    public async Task They_give_all_back_without_a_note_and_are_out()
    {
        await _maryam.SendsAsync("/handover", ("leave", "yes"), ("how", "queue"));

        Assert.Equal(CaseStatus.Waiting, await StatusOfAsync(_first));
        Assert.Equal(CaseStatus.Waiting, await StatusOfAsync(_second));
        var log = (await _desk.Get<IAuditBook>().NewestAsync(100, None)).Select(AuditTrail.Read);
        Assert.Equal(2, log.Count(entry => entry.What == AuditAction.CasePassedOn));
        await IsOutAsync();
    }

    [Fact]
    public async Task They_keep_them_and_are_out_and_what_nobody_goes_on_with_waits_again()
    {
        await _maryam.SendsAsync("/handover", ("leave", "yes"), ("how", "keep"));

        await IsOutAsync();
        Assert.Equal(CaseStatus.Active, await StatusOfAsync(_first));
        var held = (await _desk.Cases.FindAsync(_first.Id, None))!;
        Assert.NotNull(CaseMachine.Take(held, new CaseStep.Expire(), held.ClaimUntil));
    }

    [Fact]
    public async Task Duty_ends_with_all_given_back_or_with_all_kept()
    {
        await _maryam.SendsAsync("/handover", ("how", "keep"));
        Assert.Contains("You are not on duty", (await _maryam.OpensAsync("/")).Page, StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Active, await StatusOfAsync(_first));
        Assert.Equal(HttpStatusCode.SeeOther, await _maryam.SaysAsync(_first, "I am still with you."));

        await _maryam.SendsAsync("/duty", ("on", "yes"));
        await _maryam.SendsAsync("/handover", ("how", "queue"));
        Assert.Contains("You are not on duty", (await _maryam.OpensAsync("/")).Page, StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Waiting, await StatusOfAsync(_first));
    }

    [Fact]
    public async Task Whoever_has_hidden_the_desk_is_out_at_once()
    {
        await _maryam.SendsAsync("/hide");
        var (_, locked) = await _maryam.OpensAsync("/locked");

        await _maryam.SendsWithAsync(Advocate.TokenIn(locked), "/sign-out");

        await IsOutAsync();
    }

    [Fact]
    public async Task Whoever_has_no_talk_that_is_under_way_is_not_asked()
    {
        await _maryam.SendsAsync($"/cases/{_first.Id}/end");
        await _maryam.SendsAsync($"/cases/{_second.Id}/end");
        var (status, page) = await _maryam.OpensAsync("/handover?leave=yes");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Sign out", page, StringComparison.Ordinal);

        Assert.Equal("/sign-in", await SignsOutAsync());

        await IsOutAsync();
    }

    [Fact]
    public async Task Whoever_may_answer_families_no_more_is_not_sent_to_a_page_that_is_not_theirs()
    {
        var member = (await _desk.Get<StaffBook>().FindByLoginAsync("Maryam", None))!;
        member.Roles = [StaffRole.Supervisor];
        await _desk.Get<StaffBook>().KeepAsync(member, None);

        Assert.Equal("/sign-in", await SignsOutAsync());
    }

    /// <returns>Where it leads.</returns>
    async Task<string> SignsOutAsync()
    {
        var (_, page) = await _maryam.OpensAsync("/me");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("token", Advocate.TokenIn(page))]);
        using var answer = await _maryam.Http.PostAsync("/sign-out", form, None);
        return answer.Headers.Location!.OriginalString;
    }

    async Task IsOutAsync()
    {
        using var answer = await _maryam.Http.GetAsync("/me", None);
        Assert.StartsWith("/sign-in", $"{answer.Headers.Location}", StringComparison.Ordinal);
    }

    async Task<CaseStatus> StatusOfAsync(Case @case) => (await _desk.Cases.FindAsync(@case.Id, None))!.Status;
}
