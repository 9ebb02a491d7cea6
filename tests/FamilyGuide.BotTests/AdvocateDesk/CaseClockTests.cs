using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Duty;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.BotTests.FamilyChat;
using FamilyGuide.BotTests.Hosting;

namespace FamilyGuide.BotTests.AdvocateDesk;

/// <summary>
/// What time does with a family that waits: it is told what was not kept, and in the end that nobody came.
/// </summary>
public sealed class CaseClockTests : IAsyncLifetime
{
    const string Late = "That was not kept, and I am sorry";
    const string Nobody = "nobody could come";

    static readonly TimeSpan Wait = TimeSpan.FromMinutes(5);

    readonly LeapingClock _clock = new(new(2026, 11, 27, 18, 0, 0, TimeSpan.Zero));

    RunningDesk _desk = null!;
    PlainVisitor _family = null!;
    Advocate _maryam = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _desk = await RunningDesk.AtAsync(_clock);
        _family = new(_desk.Url);
        _maryam = await _desk.SignedInAsync("Maryam", StaffRole.Advocate);
    }

    public async ValueTask DisposeAsync()
    {
        _maryam.Dispose();
        _family.Dispose();
        await _desk.DisposeAsync();
    }

    [Fact]
    public async Task A_promise_that_was_not_kept_is_told_to_the_family_once_and_then_once_more()
    {
        var @case = await PromisedAsync();
        await PassAsync(Wait - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await SaidAsync(@case, Late));

        await PassAsync(TimeSpan.FromSeconds(1));
        await _desk.UntilSaidAsync(@case.Conversation, Late);
        await LookAsync();
        Assert.Equal(1, await SaidAsync(@case, Late));
        Assert.False((await FindAsync(@case)).Content.IsForAnybody);

        await PassAsync(Wait);
        await UntilSaidAsync(@case, Late, times: 2);
        Assert.True((await FindAsync(@case)).Content.IsForAnybody);
        Assert.Equal(CaseStatus.Waiting, (await FindAsync(@case)).Status);
    }

    [Fact]
    public async Task Whoever_was_promised_nothing_is_told_nothing_until_nobody_has_come_for_three_days()
    {
        var @case = await AsksAsync();
        await PassAsync(CaseClock.GiveUpAfter - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await SaidAsync(@case, Late));
        Assert.Equal(CaseStatus.Waiting, (await FindAsync(@case)).Status);

        await PassAsync(TimeSpan.FromSeconds(1));

        await _desk.UntilSaidAsync(@case.Conversation, Nobody);
        var after = await FindAsync(@case);
        Assert.Equal((CaseStatus.Closed, CaseResult.Failed), (after.Status, after.Content.Result));
        Assert.Empty(await _desk.Cases.OpenAsync(None));
    }

    [Fact]
    public async Task Whoever_was_told_that_it_takes_longer_is_told_in_the_end_that_nobody_came()
    {
        var @case = await PromisedAsync();
        await PassAsync(Wait);
        await PassAsync(Wait);

        await PassAsync(CaseClock.GiveUpAfter);

        await _desk.UntilSaidAsync(@case.Conversation, Nobody);
        Assert.Equal(CaseStatus.Closed, (await FindAsync(@case)).Status);
    }

    [Fact]
    public async Task Somebody_who_comes_before_the_time_has_kept_the_promise()
    {
        var @case = await PromisedAsync();
        await _maryam.ClaimsAsync(@case);

        await PassAsync(Wait);

        Assert.Equal(0, await SaidAsync(@case, Late));
    }

    [Fact]
    public async Task A_talk_whose_advocate_is_gone_waits_again_and_the_family_is_told()
    {
        var @case = await AsksAsync();
        await _maryam.ClaimsAsync(@case);
        await _desk.UntilSaidAsync(@case.Conversation, "Maryam is here now");
        await PassAsync(CaseMachine.ClaimTerm - TimeSpan.FromSeconds(1));
        Assert.Equal(CaseStatus.Active, (await FindAsync(@case)).Status);

        await PassAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(CaseStatus.Waiting, (await FindAsync(@case)).Status);
        await _desk.UntilSaidAsync(@case.Conversation, "The person is no longer there");
    }

    /// <summary>Three who waited as long say how long it takes.</summary>
    async Task<Case> PromisedAsync()
    {
        await _maryam.SendsAsync("/duty", ("on", "yes"));
        foreach (var _ in Enumerable.Range(0, 3))
        {
            var before = await _desk.WaitingAsync();
            _clock.Leap(Wait);
            await _maryam.ClaimsAsync(before);
            await _maryam.SendsAsync($"/cases/{before.Id}/end");
            await _maryam.SendsAsync($"/cases/{before.Id}/close", ("result", "Answered"));
        }

        var @case = await AsksAsync();
        Assert.Equal((int)Wait.TotalMinutes, @case.Request.PromisedMinutes);
        return @case;
    }

    async Task<Case> AsksAsync()
    {
        await _desk.LooksAsync();
        await _family.OpensThePageAsync();
        await _family.SaysAsync("Can I talk to a real person please?");
        await _family.SaysAsync("1");
        return Assert.Single(await _desk.Cases.OpenAsync(None));
    }

    async Task PassAsync(TimeSpan time)
    {
        _clock.Leap(time);
        await LookAsync();
    }

    /// <summary>The program's own clock looks as well; a step that was done already is refused.</summary>
    Task LookAsync() => _desk.Get<CaseClock>().LookAsync(None);

    async Task<Case> FindAsync(Case @case) => (await _desk.Cases.FindAsync(@case.Id, None))!;

    async Task UntilSaidAsync(Case @case, string words, int times)
    {
        using var bell = _desk.Get<Bot.Conversations.Correspondence>().Watch(@case.Conversation);
        while (await SaidAsync(@case, words) < times)
        {
            await bell.WaitAsync(None);
        }
    }

    async Task<int> SaidAsync(Case @case, string words)
    {
        var log = await _desk.Get<Bot.Conversations.Correspondence>().ReadAsync(@case.Conversation, 0, 500, None);
        return log.Count(entry => BotFramework.ActivityJson.Deserialize(entry.Activity.Span).Text?.Contains(
            words, StringComparison.Ordinal) is true);
    }
}
