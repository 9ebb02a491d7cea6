using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Care;
using FamilyGuide.Bot.AdvocateDesk.Notices;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.BotTests.AdvocateDesk.Notices;

/// <summary>Whom an e-mail may reach, a test a clause.</summary>
public class NoticePolicyTests
{
    /// <summary>One o'clock at night in Stockholm.</summary>
    static readonly DateTimeOffset Night = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    static readonly NoticeState Nothing = new() { Staff = "maryam" };

    [Fact]
    public void Whoever_is_not_there_and_wants_to_know_is_told() => Assert.NotEmpty(For(Maryam()));

    [Fact]
    public void Whoever_gave_no_address_is_told_nothing() =>
        Assert.Empty(For(Maryam(member => member.Notices = null)));

    [Fact]
    public void An_address_that_nobody_has_confirmed_gets_nothing() =>
        Assert.Empty(For(Maryam(member => member.Notices = Wishes with { IsConfirmed = false })));

    [Fact]
    public void Whoever_is_on_duty_sees_it_anyway() => Assert.Empty(For(Maryam() with { IsOnDuty = true }));

    [Fact]
    public void Whoever_was_switched_off_or_answers_no_families_is_told_nothing()
    {
        Assert.Empty(For(Maryam(member => member.IsDisabled = true)));
        Assert.Empty(For(Maryam(member => member.Roles = [StaffRole.Administrator])));
    }

    [Theory]
    [InlineData("Lawyer", "", false)]
    [InlineData("Advocate", "", true)]
    [InlineData("", "ar", false)]
    [InlineData("", "en", true)]
    [InlineData("Advocate", "ar", false)]
    public void Only_their_own_lanes_and_languages_reach_somebody(string lane, string language, bool isTold) =>
        Assert.Equal(isTold, For(Maryam(member =>
        {
            member.Lanes = lane.Length == 0 ? [] : [Enum.Parse<Lane>(lane)];
            member.Languages = language.Length == 0 ? [] : [language];
        })).Count == 1);

    [Fact]
    public void Whoever_knows_somebody_in_it_is_not_told_of_it() =>
        Assert.Empty(For(Maryam(), Waiting(avoids: "maryam")));

    [Fact]
    public void A_case_that_somebody_has_is_no_case_that_waits() =>
        Assert.Empty(For(Maryam(), Waiting() with { Status = CaseStatus.Active }));

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void Nobody_is_told_twice_within_half_an_hour(int minutes, bool isTold)
    {
        var told = Nothing with { NotBefore = Noon.AddMinutes(-minutes) + NoticePolicy.Between };

        Assert.Equal(isTold, For(Maryam(), last: told).Count == 1);
    }

    [Fact]
    public void The_same_family_is_no_news_until_hours_later()
    {
        var waiting = Waiting();
        var told = Nothing with { Told = Noon.AddHours(-1), Newest = NoticePolicy.WaitingSince(waiting) };

        Assert.Empty(For(Maryam(), waiting, told));
        Assert.NotEmpty(For(Maryam(), waiting, told with { Newest = told.Newest.AddSeconds(-1) }));
        Assert.NotEmpty(For(Maryam(), waiting, told with { Told = Noon - NoticePolicy.Again }));
    }

    [Theory]
    [InlineData(Severity.Ordinary, false, false)]
    [InlineData(Severity.Urgent, false, false)]
    [InlineData(Severity.Ordinary, true, false)]
    [InlineData(Severity.Urgent, true, true)]
    public void At_night_only_danger_reaches_those_who_want_that(Severity severity, bool isUrgentAlways, bool isTold)
    {
        var maryam = Maryam(member => member.Notices = Wishes with { IsUrgentAlways = isUrgentAlways });
        var waiting = Waiting(severity) with { AskedAt = Night.AddHours(-1) };

        Assert.Equal(isTold, NoticePolicy.For(maryam, Nothing, [waiting], [maryam], Night).Count == 1);
    }

    [Theory]
    [InlineData("Europe/Stockholm", true)]
    [InlineData("America/New_York", false)]
    [InlineData("Nowhere/Else", true)]
    public void Quiet_hours_are_those_of_their_owner(string zone, bool isQuiet) =>
        Assert.Equal(isQuiet, (Wishes with { Zone = zone }).IsQuiet(Night));

    [Fact]
    public void Quiet_hours_without_length_are_none() =>
        Assert.False((Wishes with { QuietFrom = new(0, 0), QuietTo = new(0, 0) }).IsQuiet(Night));

    [Theory]
    [InlineData(59, false, false)]
    [InlineData(60, false, true)]
    [InlineData(60, true, false)]
    [InlineData(300, true, true)]
    public void Those_who_are_there_are_given_time_first(int seconds, bool isSomebodyThere, bool isTold)
    {
        var noor = new Colleague(new() { Id = "noor", Roles = [StaffRole.Advocate] }, isSomebodyThere, new([]));
        var waiting = Waiting() with { AskedAt = Noon.AddSeconds(-seconds) };

        Assert.Equal(isTold, NoticePolicy.For(Maryam(), Nothing, [waiting], [Maryam(), noor], Noon).Count == 1);
    }

    [Theory]
    [InlineData("maryam@example.org", true)]
    [InlineData("m.a+desk@mail.example.org", true)]
    [InlineData("", false)]
    [InlineData("maryam", false)]
    [InlineData("maryam@example", false)]
    [InlineData("maryam@example.org\r\nBcc: other@example.org", false)]
    [InlineData("maryam@example.org\n", false)]
    [InlineData("maryam@example.org,other@example.org", false)]
    [InlineData("Maryam <maryam@example.org>", false)]
    [InlineData("\"a b\"@example.org", false)]
    [InlineData("..@example.org", false)]
    public void An_address_is_one_address_and_nothing_else(string text, bool isAddress) =>
        Assert.Equal(isAddress, NoticeWishes.IsAddress(text));

    [Theory]
    [InlineData("mail.example.org", SmtpSecurity.None, "desk@example.org", "", false)]
    [InlineData("127.0.0.1", SmtpSecurity.None, "desk@example.org", "", true)]
    [InlineData("mail.example.org", SmtpSecurity.StartTls, "desk@example.org", "", true)]
    [InlineData("mail.example.org", SmtpSecurity.StartTls, "desk", "", false)]
    [InlineData("mail.example.org", SmtpSecurity.StartTls, "desk@example.org", "user without a password", false)]
    internal void A_way_that_others_could_read_stops_the_start(
        string host, SmtpSecurity security, string from, string user, bool isGood) => Assert.Equal(
        isGood,
        new SmtpOptionsRules().Validate(
            name: null, new() { Host = host, Security = security, From = from, User = user }).Succeeded);

    static NoticeWishes Wishes { get; } = new()
    {
        Email = "maryam@example.org",
        IsConfirmed = true,
        QuietFrom = new(22, 0),
        QuietTo = new(7, 0),
        Zone = "Europe/Stockholm",
    };

    static IReadOnlyList<Case> For(Colleague who, Case? waiting = null, NoticeState? last = null) =>
        NoticePolicy.For(who, last ?? Nothing, [waiting ?? Waiting()], [who], Noon);

    static Colleague Maryam(Action<StaffMember>? change = null)
    {
        var member = new StaffMember { Id = "maryam", Roles = [StaffRole.Advocate], Notices = Wishes };
        change?.Invoke(member);
        return new(member, IsOnDuty: false, new([]));
    }

    static Case Waiting(Severity severity = Severity.Ordinary, string? avoids = null) => new()
    {
        Id = CaseId.New(),
        Conversation = ConversationId.New(),
        Status = CaseStatus.Waiting,
        AskedAt = Noon.AddHours(-2),
        AskedSequence = 1,
        Content = new()
        {
            Lane = Lane.Advocate,
            Avoids = avoids is null ? [] : [avoids],
            Request = new()
            {
                Lane = Lane.Advocate,
                Severity = severity,
                Reason = HandoffRequest.Asked,
                Language = "en",
                Sharing = Sharing.Nothing,
            },
        },
    };
}
