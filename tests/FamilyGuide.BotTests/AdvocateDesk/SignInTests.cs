using System.Net;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Sessions;

namespace FamilyGuide.BotTests.AdvocateDesk;

public sealed class SignInTests : IAsyncLifetime
{
    RunningDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await RunningDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task The_first_start_makes_one_link_and_a_desk_with_people_makes_none()
    {
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions
            .CreateAsyncScope(_desk.Services);
        var first = (FirstAdministrator)scope.ServiceProvider.GetService(typeof(FirstAdministrator))!;
        var old = await first.InviteAsync(TestContext.Current.CancellationToken);
        var link = await first.InviteAsync(TestContext.Current.CancellationToken);
        using var administrator = new Advocate(_desk, "Alva");

        Assert.Equal(HttpStatusCode.NotFound, (await administrator.OpensAsync(old!.PathAndQuery)).Status);
        await administrator.AcceptsAsync(link!);

        Assert.Null(await first.InviteAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, (await administrator.OpensAsync("/people")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.OpensAsync(link!.PathAndQuery)).Status);
    }

    [Fact]
    public async Task Looking_at_an_invitation_uses_nothing_up_and_accepting_it_does()
    {
        var link = await _desk.InvitationAsync(StaffRole.Advocate);
        using var scanner = new Advocate(_desk, "Scanner");
        await scanner.OpensAsync(link.PathAndQuery);
        using var invited = new Advocate(_desk, "Maryam");

        await invited.AcceptsAsync(link);

        Assert.Equal(10, invited.RecoveryCodes.Count);
        Assert.Equal(HttpStatusCode.NotFound, (await scanner.OpensAsync(link.PathAndQuery)).Status);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("password1234")]
    [InlineData("Passw0rdpassw0rd")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("maryam-maryam-1")]
    public async Task A_password_that_is_tried_first_is_refused_and_the_invitation_stays_good(string password)
    {
        var link = await _desk.InvitationAsync(StaffRole.Advocate);
        using var invited = new Advocate(_desk, "Maryam");
        var (_, form) = await invited.OpensAsync(link.PathAndQuery);
        var key = form.Split("<code class=\"key\">")[1].Split('<')[0];

        var (status, _) = await invited.SendsWithAsync(
            "",
            link.PathAndQuery,
            ("name", "Maryam"),
            ("login", "maryam"),
            ("password", password),
            ("code", new OtpNet.Totp(OtpNet.Base32Encoding.ToBytes(key)).ComputeTotp()));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(HttpStatusCode.OK, (await invited.OpensAsync(link.PathAndQuery)).Status);
    }

    [Fact]
    public async Task A_wrong_name_password_or_code_is_answered_alike()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        using var stranger = new Advocate(_desk, "Stranger");

        var wrongName = await TryAsync(stranger, "nobody", Advocate.Password, maryam.Code(steps: 1));
        var wrongPassword = await TryAsync(stranger, maryam.Login, "another password here", maryam.Code(steps: 1));
        var wrongCode = await TryAsync(stranger, maryam.Login, Advocate.Password, "000000");

        Assert.Equal(HttpStatusCode.Unauthorized, wrongName.Status);
        Assert.Equal(wrongName, wrongPassword);
        Assert.Equal(wrongName, wrongCode);
    }

    [Fact]
    public async Task A_code_works_once_and_so_does_one_for_emergencies()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        using var elsewhere = new Advocate(_desk, "Elsewhere");
        var code = maryam.Code(steps: 1);
        var spare = maryam.RecoveryCodes[0];

        Assert.Equal(HttpStatusCode.SeeOther, await elsewhere.SignsInAsync(code: code, login: maryam.Login));
        Assert.Equal(HttpStatusCode.Unauthorized, await elsewhere.SignsInAsync(code: code, login: maryam.Login));
        Assert.Equal(HttpStatusCode.SeeOther, await elsewhere.SignsInAsync(code: spare, login: maryam.Login));
        Assert.Equal(HttpStatusCode.Unauthorized, await elsewhere.SignsInAsync(code: spare, login: maryam.Login));
    }

    [Fact]
    public async Task Who_guesses_is_stopped_and_does_not_lock_the_owner_out()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        using var guesser = new Advocate(_desk, "Guesser");
        for (var tries = 0; tries < 12; tries++)
        {
            Assert.Equal(
                HttpStatusCode.Unauthorized,
                await guesser.SignsInAsync(password: $"guess number {tries}", code: "000000", login: maryam.Login));
        }

        // Even with everything right, from there.
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await guesser.SignsInAsync(code: maryam.RecoveryCodes[0], login: maryam.Login));

        Assert.Equal(HttpStatusCode.SeeOther, await maryam.SignsInAsync(code: maryam.RecoveryCodes[1]));
    }

    [Fact]
    public async Task A_session_that_is_ended_is_over_at_the_next_request()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        var session = Assert.Single(await _desk.Get<DeskSessions>().AllAsync(TestContext.Current.CancellationToken));

        await _desk.Get<DeskSessions>().EndAsync(session.Id, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.SeeOther, (await maryam.OpensAsync("/me")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await maryam.SendsWithAsync("x", "/duty", ("on", "yes"))).Status);
    }

    [Fact]
    public async Task Who_is_switched_off_is_out_at_once_and_stays_out()
    {
        using var administrator = await _desk.AdvocateAsync("Alva", StaffRole.Administrator);
        using var maryam = await _desk.AdvocateAsync("Maryam");
        var id = (await _desk.Get<StaffBook>().FindByLoginAsync("maryam", TestContext.Current.CancellationToken))!.Id;

        var (status, _) = await administrator.SendsAsync($"/people/{id}/disable");

        Assert.Equal(HttpStatusCode.SeeOther, status);
        Assert.Equal(HttpStatusCode.SeeOther, (await maryam.OpensAsync("/me")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, await maryam.SignsInAsync());
    }

    [Fact]
    public async Task A_hidden_desk_shows_nothing_until_the_password_is_typed()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        var token = Advocate.TokenIn((await maryam.OpensAsync("/me")).Page);

        await maryam.SendsWithAsync(token, "/hide");

        Assert.Equal(HttpStatusCode.SeeOther, (await maryam.OpensAsync("/")).Status);
        Assert.Equal(
            HttpStatusCode.Unauthorized, (await maryam.SendsWithAsync(token, "/locked", ("password", "wrong"))).Status);
        Assert.DoesNotContain("Maryam", (await maryam.OpensAsync("/locked")).Page, StringComparison.Ordinal);
        await maryam.SendsWithAsync(token, "/locked", ("password", Advocate.Password));
        Assert.Equal(HttpStatusCode.OK, (await maryam.OpensAsync("/")).Status);
    }

    [Theory]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/cases/abc?q=x", "/cases/abc?q=x")]
    public async Task After_signing_in_one_gets_to_pages_of_the_desk_only(string next, string gets)
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        using var form = new FormUrlEncodedContent(
        [
            new("name", maryam.Login), new("password", Advocate.Password), new("code", maryam.Code(steps: 1)),
            new("next", next),
        ]);

        using var answer = await maryam.Http.PostAsync("/sign-in", form, TestContext.Current.CancellationToken);

        Assert.Equal(gets, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_form_of_another_page_or_another_session_changes_nothing()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        using var noor = await _desk.AdvocateAsync("Noor");
        var foreign = Advocate.TokenIn((await noor.OpensAsync("/me")).Page);
        var own = Advocate.TokenIn((await maryam.OpensAsync("/me")).Page);

        Assert.Equal(HttpStatusCode.BadRequest, (await maryam.SendsWithAsync("", "/duty", ("on", "yes"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await maryam.SendsWithAsync(foreign, "/duty", ("on", "yes"))).Status);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/duty")
        {
            Content = new FormUrlEncodedContent([new("token", own), new("on", "yes")]),
            Headers = { { "Sec-Fetch-Site", "cross-site" } },
        };
        using var answer = await maryam.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain(
            await _desk.Get<DeskSessions>().AllAsync(TestContext.Current.CancellationToken),
            session => session.IsOnDuty);
    }

    [Fact]
    public async Task Nothing_of_the_people_stands_readable_in_the_file()
    {
        using var maryam = await _desk.AdvocateAsync("Marylebonia");

        var files = Directory.EnumerateFiles(_desk.DataFolder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "in-use");

        Assert.All(files, file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            Assert.DoesNotContain("marylebonia", reader.ReadToEnd(), StringComparison.OrdinalIgnoreCase);
        });
    }

    static Task<(HttpStatusCode Status, string Page)> TryAsync(
        Advocate advocate, string login, string password, string code) => advocate.SendsWithAsync(
        "", "/sign-in", ("name", login), ("password", password), ("code", code));
}
