using System.Globalization;
using System.Net;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Duty;
using FamilyGuide.Bot.AdvocateDesk.Sessions;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.BotTests.Hosting;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.BotTests.AdvocateDesk;

/// <summary>When somebody is planned to be there, for whom; and what time does with notes.</summary>
public sealed class ShiftTests : IAsyncLifetime
{
    /// <summary>A Friday, at noon, to come: a day off that is over is forgotten.</summary>
    static readonly DateTimeOffset Friday = new(2100, 1, 1, 12, 0, 0, TimeSpan.Zero);

    RunningDesk _desk = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _desk = await RunningDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_shift_is_for_the_lanes_and_languages_that_were_ticked()
    {
        using var siri = await _desk.SignedInAsync("Siri", StaffRole.Supervisor);
        await siri.SendsAsync("/shifts/add", Shift("Friday", ("lane", "Lawyer"), ("language", "ar")));
        await siri.SendsAsync("/shifts/add", Shift("Monday"));

        Assert.Equal(new(2100, 1, 1), await NextAsync(Lane.Lawyer, "ar"));
        Assert.Equal(new(2100, 1, 4), await NextAsync(Lane.Lawyer, "sv"));
        Assert.Equal(new(2100, 1, 4), await NextAsync(Lane.Advocate, "ar"));
        var page = WebUtility.HtmlDecode((await siri.OpensAsync("/shifts")).Page);
        Assert.Contains("العربية</div>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_off_is_for_the_lanes_that_were_ticked_until_it_is_taken_back()
    {
        using var siri = await _desk.SignedInAsync("Siri", StaffRole.Supervisor);
        await siri.SendsAsync("/shifts/add", Shift("Friday"));
        await siri.SendsAsync("/shifts/close", ("date", "2100-01-01"), ("lane", "Lawyer"));

        Assert.Equal(new(2100, 1, 8), await NextAsync(Lane.Lawyer, "en"));
        Assert.Equal(new(2100, 1, 1), await NextAsync(Lane.Advocate, "en"));

        var day = Assert.Single(await _desk.Get<ShiftBook>().ClosedDaysAsync(None));
        await siri.SendsAsync("/shifts/open", ("day", day.Id));
        Assert.Equal(new(2100, 1, 1), await NextAsync(Lane.Lawyer, "en"));
    }

    [Theory]
    [InlineData("2100-01-01T19:59:59Z", "2100-01-01")]
    [InlineData("2100-01-01T20:00:00Z", "2100-01-08")]
    [InlineData("2099-12-31T23:30:00Z", "2100-01-01")]
    public async Task A_shift_is_told_until_it_ends_by_the_clock_of_its_own_zone(string now, string day)
    {
        using var siri = await _desk.SignedInAsync("Siri", StaffRole.Supervisor);
        await siri.SendsAsync("/shifts/add", Shift("Friday"));

        var next = ShiftBook.Next(
            await _desk.Get<ShiftBook>().AllAsync(None),
            [],
            Lane.Advocate,
            "en",
            DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));

        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), next?.Day);
    }

    [Fact]
    public async Task While_nobody_is_there_families_are_told_the_next_shift_that_is_no_day_off()
    {
        var clock = new LeapingClock(Friday);
        await using var desk = await RunningDesk.AtAsync(clock);
        using var siri = await desk.SignedInAsync("Siri", StaffRole.Supervisor);
        using var maryam = await desk.SignedInAsync("Maryam", StaffRole.Advocate);
        await siri.SendsAsync("/shifts/add", Shift("Friday"));
        await siri.SendsAsync("/shifts/add", Shift("Monday"));

        Assert.Equal(new(2100, 1, 1), (await ViewAsync(desk)).Next?.Day);
        await siri.SendsAsync("/shifts/close", ("date", "2100-01-01"));
        Assert.Equal(new(2100, 1, 4), (await ViewAsync(desk)).Next?.Day);
        await maryam.SendsAsync("/duty", ("on", "yes"));
        Assert.Null((await ViewAsync(desk)).Next);
        clock.Leap(DeskSessions.Idle);
        Assert.Equal(new(2100, 1, 4), (await ViewAsync(desk)).Next?.Day);
    }

    [Fact]
    public void Notes_are_forgotten_after_a_week_although_nobody_writes_another()
    {
        var @case = new Case
        {
            Id = CaseId.New(),
            Conversation = ConversationId.New(),
            Status = CaseStatus.WrapUp,
            AskedAt = Friday,
            AskedSequence = 1,
            Content = new()
            {
                Request = new()
                {
                    Lane = Lane.Advocate,
                    Severity = Severity.Ordinary,
                    Sharing = Sharing.Nothing,
                    Reason = HandoffRequest.Asked,
                    Language = "en",
                    Summary = [],
                },
                Lane = Lane.Advocate,
                Notes = [new(Friday, "Maryam", "old"), new(Friday.AddDays(1), "Maryam", "new")],
            },
        };

        Assert.Null(CaseMachine.Take(@case, new CaseStep.ForgetNotes(), Friday.AddDays(6.9)));
        var after = CaseMachine.Take(@case, new CaseStep.ForgetNotes(), Friday.AddDays(7))!.After;
        Assert.Equal("new", Assert.Single(after.Content.Notes).Text);
    }

    static (string Name, string Value)[] Shift(string day, params (string Name, string Value)[] ticked) =>
        [("day", day), ("from", "18:00"), ("to", "21:00"), ("zone", "Europe/Stockholm"), .. ticked];

    static async Task<DeskView> ViewAsync(RunningDesk desk)
    {
        await desk.LooksAsync();
        return desk.Get<IHandoffDesk>().View(
            Lane.Advocate, FamilyGuide.Knowledge.Languages.Language.English, Severity.Ordinary);
    }

    async Task<DateOnly?> NextAsync(Lane lane, string language)
    {
        var book = _desk.Get<ShiftBook>();
        return ShiftBook.Next(
            await book.AllAsync(None), await book.ClosedDaysAsync(None), lane, language, Friday)?.Day;
    }
}
