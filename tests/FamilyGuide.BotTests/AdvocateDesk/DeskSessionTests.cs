using System.Net;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.AdvocateDesk.Sessions;

namespace FamilyGuide.BotTests.AdvocateDesk;

/// <summary>When a session begins, sleeps and ends.</summary>
public sealed class DeskSessionTests : IAsyncLifetime
{
    RunningDesk _desk = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    DeskSessions Sessions => _desk.Get<DeskSessions>();

    public async ValueTask InitializeAsync() => _desk = await RunningDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_page_that_looks_after_itself_does_not_keep_an_empty_chair_signed_in()
    {
        using var maryam = await _desk.SignedInAsync("Maryam", StaffRole.Advocate);
        var seen = await LastSeenAsync(TimeSpan.FromMinutes(14));

        Assert.Equal(HttpStatusCode.OK, (await maryam.OpensAsync("/queue/state")).Status);

        Assert.Equal(seen, (await OnlyAsync()).Seen);
    }

    [Fact]
    public async Task Whoever_reads_without_writing_stays_signed_in()
    {
        using var maryam = await _desk.SignedInAsync("Maryam", StaffRole.Advocate);
        var token = Advocate.TokenIn((await maryam.OpensAsync("/me")).Page);
        var seen = await LastSeenAsync(TimeSpan.FromMinutes(14));

        Assert.Equal(HttpStatusCode.NoContent, (await maryam.SendsWithAsync(token, "/here")).Status);

        Assert.True((await OnlyAsync()).Seen > seen);
    }

    [Fact]
    public async Task After_a_quarter_of_an_hour_without_a_touch_the_server_shows_nothing()
    {
        using var maryam = await _desk.SignedInAsync("Maryam", StaffRole.Advocate);
        await LastSeenAsync(DeskSessions.Idle);

        var (status, page) = await maryam.OpensAsync("/");

        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.DoesNotContain("Maryam", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await maryam.OpensAsync("/queue/state")).Status);
    }

    [Fact]
    public async Task Nobody_is_signed_in_for_longer_than_half_a_day_however_busy_they_are()
    {
        using var maryam = await _desk.SignedInAsync("Maryam", StaffRole.Advocate);
        await ChangeAsync(session => session with { Began = session.Began - DeskSessions.Longest });

        Assert.Equal(HttpStatusCode.SeeOther, (await maryam.OpensAsync("/me")).Status);
    }

    [Fact]
    public async Task Who_signs_in_again_is_out_of_the_session_before()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        var before = await OnlyAsync();

        Assert.Equal(HttpStatusCode.SeeOther, await maryam.SignsInAsync());

        Assert.NotEqual(before.Id, (await OnlyAsync()).Id);
    }

    [Fact]
    public async Task A_session_that_somebody_else_chose_is_none()
    {
        const string Chosen = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        using var maryam = await _desk.AdvocateAsync("Maryam");
        maryam.Cookies.Add(_desk.DeskUrl, new Cookie("desk", Chosen));

        Assert.Equal(HttpStatusCode.SeeOther, (await maryam.OpensAsync("/me")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, await maryam.SignsInAsync());

        Assert.NotEqual(Chosen, maryam.Cookies.GetCookies(_desk.DeskUrl)["desk"]!.Value);
        Assert.Equal(HttpStatusCode.OK, (await maryam.OpensAsync("/me")).Status);
    }

    [Fact]
    public async Task What_was_a_session_is_none_in_another_browser_after_signing_out()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        using var thief = new Advocate(_desk, "Thief");
        thief.Cookies.Add(_desk.DeskUrl, maryam.Cookies.GetCookies(_desk.DeskUrl));

        await maryam.SendsAsync("/sign-out");

        Assert.Equal(HttpStatusCode.SeeOther, (await thief.OpensAsync("/me")).Status);
    }

    [Fact]
    public async Task Who_loses_a_role_loses_what_it_lets_them_do_with_the_next_request()
    {
        using var maryam = await _desk.SignedInAsync("Maryam", StaffRole.Advocate);
        Assert.Equal(HttpStatusCode.OK, (await maryam.OpensAsync("/queue/state")).Status);
        var member = Assert.Single(await _desk.Get<StaffBook>().AllAsync(None));
        member.Roles = [];

        await _desk.Get<StaffBook>().KeepAsync(member, None);

        Assert.Equal(HttpStatusCode.NotFound, (await maryam.OpensAsync("/queue/state")).Status);
    }

    [Theory]
    [InlineData("/é")]
    [InlineData("/cases/жизнь")]
    [InlineData("/a b")]
    [InlineData("/a%0d%0aSet-Cookie: x=y")]
    [InlineData("/\t/evil.example")]
    public async Task Where_one_wanted_to_go_never_breaks_the_way_in(string next)
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");

        var (status, _) = await maryam.SendsWithAsync(
            "",
            "/sign-in",
            ("name", maryam.Login),
            ("password", Advocate.Password),
            ("code", maryam.Code(steps: 1)),
            ("next", next));

        Assert.Equal(HttpStatusCode.SeeOther, status);
    }

    [Fact]
    public async Task Guesses_beyond_the_limit_are_not_even_written_down()
    {
        using var guesser = new Advocate(_desk, "Guesser");
        for (var tries = 0; tries < 60; tries++)
        {
            await guesser.SignsInAsync(password: "guess", code: "000000", login: $"nobody{tries}");
        }

        // Thirty from an address, and one more for each half minute that the test takes.
        Assert.InRange((await _desk.Get<IAuditBook>().NewestAsync(100, None)).Count, 30, 32);
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("mаryam", Advocate.Password, "000000")] // with a Cyrillic а
    [InlineData("MARYAM ", "\u202E", "\u0660\u0661\u0662\u0663\u0664\u0665")]
    public async Task Odd_names_and_passwords_are_refused_like_any_other(string login, string password, string code)
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        using var stranger = new Advocate(_desk, "Stranger");
        var (_, refused) = await stranger.SendsWithAsync("", "/sign-in", ("name", "x"), ("password", "y"), ("code", "z"));

        var (status, page) = await stranger.SendsWithAsync(
            "", "/sign-in", ("name", login), ("password", password), ("code", code));

        Assert.Equal((HttpStatusCode.Unauthorized, refused), (status, page));
    }

    [Theory]
    [InlineData("maryam\0", Advocate.Password)]
    [InlineData("nobody", "\0")]
    public async Task What_no_keyboard_types_is_no_form_of_ours(string login, string password)
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        using var stranger = new Advocate(_desk, "Stranger");

        Assert.Equal(
            HttpStatusCode.BadRequest, await stranger.SignsInAsync(password: password, code: "000000", login: login));
    }

    [Fact]
    public async Task A_password_of_ten_kilobytes_is_refused_like_any_other()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        using var stranger = new Advocate(_desk, "Stranger");

        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await stranger.SignsInAsync(password: new('x', 10_240), code: "000000", login: "maryam"));
    }

    async Task<DeskSession> OnlyAsync() => Assert.Single(await Sessions.AllAsync(None));

    async Task<DateTimeOffset> LastSeenAsync(TimeSpan ago) =>
        (await ChangeAsync(session => session with { Seen = DateTimeOffset.UtcNow - ago })).Seen;

    async Task<DeskSession> ChangeAsync(Func<DeskSession, DeskSession> change) =>
        await Sessions.ChangeAsync(await OnlyAsync(), change, None);
}
