using System.Net;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Care;
using FamilyGuide.Bot.AdvocateDesk.Notices;
using FamilyGuide.Bot.AdvocateDesk.Sessions;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.Operations.Doctor;
using FamilyGuide.Knowledge.Articles;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace FamilyGuide.BotTests.AdvocateDesk.Notices;

/// <summary>From somebody's wish on their page to a server that gets a message, or does not.</summary>
public sealed class NoticeTests : IAsyncLifetime
{
    readonly LoopbackMail _mail = new();
    readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow().AddMinutes(10));

    RunningDesk _desk = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _desk = await RunningDesk.StartAsync(
        ("Notices:Smtp:Host", "127.0.0.1"),
        ("Notices:Smtp:Port", $"{_mail.Port}"),
        ("Notices:Smtp:From", "desk@example.org"),
        ("Notices:Smtp:Security", "None"));

    public async ValueTask DisposeAsync()
    {
        await _desk.DisposeAsync();
        await _mail.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_wants_it_gets_one_message_a_person_and_no_second_within_half_an_hour()
    {
        using var maryam = await WantsAsync("Maryam");
        using var noor = await WantsAsync("Noor");
        await _desk.WaitingAsync(Lane.Lawyer, language: "ar");

        await LookAsync();
        await _desk.WaitingAsync();
        await LookAsync();
        await LookAsync();

        Assert.Equal(["maryam@example.org", "noor@example.org"], _mail.Taken.Select(mail => mail.To).Order());
        Assert.All(_mail.Taken, mail => Assert.DoesNotContain("lawyer", mail.Text, StringComparison.OrdinalIgnoreCase));
        _clock.Advance(NoticePolicy.Between);
        await LookAsync();
        Assert.Equal(4, _mail.Taken.Count);
    }

    [Fact]
    public async Task Two_machines_that_look_at_once_tell_somebody_once()
    {
        using var maryam = await WantsAsync("Maryam");
        await _desk.WaitingAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => LookAsync()));

        Assert.Single(_mail.Taken);
    }

    [Fact]
    public async Task While_nobody_waits_no_server_is_asked()
    {
        using var maryam = await WantsAsync("Maryam");
        var before = _mail.Connections;

        await LookAsync();

        Assert.Equal(before, _mail.Connections);
    }

    [Theory]
    [InlineData(MailMischief.Busy, "smtp-451")]
    [InlineData(MailMischief.CloseAtOnce, "connection")]
    internal async Task What_was_not_taken_is_tried_again_and_the_doctor_says_so(MailMischief mischief, string code)
    {
        using var maryam = await WantsAsync("Maryam");
        await _desk.WaitingAsync();
        _mail.Mischief = mischief;
        var (worker, before) = (Worker(), _mail.Connections);

        await worker.LookAsync(None);
        await worker.LookAsync(None);
        Assert.Equal(before + 1, _mail.Connections);
        var finding = Assert.Single(NoticeRule.Judge(await LastAsync()));
        _mail.Mischief = MailMischief.None;
        _clock.Advance(TimeSpan.FromMinutes(5));
        await worker.LookAsync(None);

        Assert.Equal(FindingLevel.Attention, finding.Level);
        Assert.Contains(code, finding.What, StringComparison.Ordinal);
        Assert.Single(_mail.Taken);
        Assert.Equal(FindingLevel.Well, Assert.Single(NoticeRule.Judge(await LastAsync())).Level);
    }

    [Fact]
    public async Task One_address_that_is_never_taken_keeps_nobody_else_from_theirs()
    {
        using var maryam = await WantsAsync("Maryam");
        using var noor = await WantsAsync("Noor");
        await _desk.WaitingAsync();
        foreach (var (busy, other) in new[] { ("maryam", "noor"), ("noor", "maryam") })
        {
            _mail.BusyFor = $"{busy}@example.org";

            await LookAsync();

            Assert.Equal($"{other}@example.org", Assert.Single(_mail.Taken).To);
            _mail.Taken.Clear();
            _clock.Advance(NoticePolicy.Again);
        }
    }

    [Fact]
    public async Task What_may_have_been_taken_is_not_sent_again()
    {
        using var maryam = await WantsAsync("Maryam");
        await _desk.WaitingAsync();
        _mail.Mischief = MailMischief.CloseAfterData;

        await LookAsync();
        _clock.Advance(TimeSpan.FromMinutes(20));
        await LookAsync();

        Assert.Single(_mail.Taken);
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_told_to_its_owner_and_keeps_nobody_else_from_it()
    {
        using var maryam = await WantsAsync("Maryam");
        await _desk.WaitingAsync();
        _mail.Mischief = MailMischief.NoSuchAddress;
        var worker = Worker();

        await worker.LookAsync(None);
        Assert.Contains("was not taken", (await maryam.OpensAsync("/me")).Page, StringComparison.Ordinal);
        _mail.Mischief = MailMischief.None;
        using var noor = await WantsAsync("Noor");
        await worker.LookAsync(None);

        Assert.Equal("noor@example.org", Assert.Single(_mail.Taken).To);
    }

    [Fact]
    public async Task A_mail_server_that_hangs_disturbs_neither_the_desk_nor_a_family()
    {
        using var maryam = await WantsAsync("Maryam");
        var @case = await _desk.WaitingAsync();
        _mail.Mischief = MailMischief.Drip;
        var connected = _mail.ConnectedAsync();

        var looking = LookAsync();
        await connected;
        var claimed = await maryam.ClaimsAsync(@case);
        await maryam.SaysAsync(@case, "I am here.");
        await _desk.UntilSaidAsync(@case.Conversation, "I am here.");

        // This one is welcomed by the guide, in a turn.
        await _desk.WaitingAsync();
        _clock.Advance(SmtpPost.Patience);
        await looking;

        Assert.Equal(HttpStatusCode.SeeOther, claimed);
        Assert.Equal("timeout", (await LastAsync())!.Code);
    }

    [Fact]
    public async Task An_address_is_kept_by_who_types_the_password_and_seen_by_nobody_else()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        var sessions = _desk.Get<DeskSessions>();
        var session = Assert.Single(await sessions.AllAsync(None));
        await sessions.ChangeAsync(session, before => before with { SureUntil = default }, None);

        var (asked, _) = await maryam.SendsAsync("/me/notices", Wanting("maryam@example.org"));
        var before = await MemberAsync("maryam");
        await maryam.SendsAsync("/sure", ("next", "/me"), ("password", Advocate.Password));
        await maryam.SendsAsync("/me/notices", Wanting("maryam@example.org"));
        using var alva = await _desk.SignedInAsync("Alva", StaffRole.Administrator);
        var id = (await MemberAsync("maryam")).Id;
        string[] pages =
        [
            (await alva.OpensAsync("/people")).Page, (await alva.OpensAsync($"/people/{id}")).Page,
            (await alva.OpensAsync("/log")).Page,
        ];

        Assert.Equal(HttpStatusCode.Forbidden, asked);
        Assert.Null(before.Notices);
        Assert.Equal("maryam@example.org", (await MemberAsync("maryam")).Notices!.Email);
        Assert.All(pages, page => Assert.DoesNotContain("example.org", page, StringComparison.Ordinal));
        await maryam.SendsAsync("/me/notices", Wanting(""));
        Assert.Null((await MemberAsync("maryam")).Notices);
    }

    [Theory]
    [InlineData("maryam@example.org\r\nBcc: all@example.org", "22:00", "Europe/Stockholm")]
    [InlineData("maryam@example.org", "late", "Europe/Stockholm")]
    [InlineData("maryam@example.org", "22:00", "Nowhere")]
    public async Task What_is_no_address_hour_or_zone_is_not_kept(string email, string from, string zone)
    {
        using var maryam = await _desk.SignedInAsync("Maryam", StaffRole.Advocate);

        var (status, _) = await maryam.SendsAsync(
            "/me/notices", ("email", email), ("from", from), ("to", "07:00"), ("zone", zone));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Null((await MemberAsync("Maryam")).Notices);
    }

    static (string, string)[] Wanting(string email) =>
        [("email", email), ("from", "00:00"), ("to", "00:00"), ("zone", "Europe/Stockholm")];

    async Task<Advocate> WantsAsync(string name)
    {
        var advocate = await _desk.SignedInAsync(name, StaffRole.Advocate);
        await advocate.SendsAsync("/me/notices", Wanting($"{name.ToLowerInvariant()}@example.org"));
        var (status, _) = await advocate.SendsAsync("/me/notices/code", ("code", _mail.Taken.Last().Code));
        Assert.Equal(HttpStatusCode.SeeOther, status);
        _mail.Taken.Clear();
        return advocate;
    }

    async Task<StaffMember> MemberAsync(string login) =>
        (await _desk.Get<StaffBook>().FindByLoginAsync(login, None))!;

    Task LookAsync() => Worker().LookAsync(None);

    /// <summary>As on another machine, ten minutes ahead: the program's own looks at the real clock.</summary>
    NoticeWorker Worker() => new(
        _desk.Get<Colleagues>(),
        _desk.Get<CaseDesk>(),
        _desk.Get<NoticeBook>(),
        new(_desk.Get<IOptions<SmtpOptions>>(), _clock),
        _desk.Get<IUpkeepBook>(),
        _clock,
        NullLogger<NoticeWorker>.Instance);

    async Task<NoticeRun?> LastAsync() => (await _desk.Get<IStoreCheckup>().CheckUpAsync(None)).LastNotice;
}
