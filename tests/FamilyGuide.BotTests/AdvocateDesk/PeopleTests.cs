using System.Net;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.AdvocateDesk.Sessions;

namespace FamilyGuide.BotTests.AdvocateDesk;

/// <summary>What an administrator does with people, and that it is written down.</summary>
public sealed class PeopleTests : IAsyncLifetime
{
    RunningDesk _desk = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _desk = await RunningDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Another_role_counts_from_the_next_request_and_is_written_down()
    {
        using var alva = await _desk.SignedInAsync("Alva", StaffRole.Administrator);
        using var maryam = await _desk.SignedInAsync("Maryam", StaffRole.Advocate);
        var id = (await FindAsync("Maryam")).Id;

        var (status, _) = await alva.SendsAsync(
            $"/people/{id}", ("role", "Interpreter"), ("language", "ar"), ("language", "xx"), ("lane", "Lawyer"));

        Assert.Equal(HttpStatusCode.SeeOther, status);
        var member = await FindAsync("Maryam");
        Assert.Equal([StaffRole.Interpreter], member.Roles);
        Assert.Equal(["ar"], member.Languages);
        Assert.Equal(HttpStatusCode.NotFound, (await maryam.OpensAsync("/queue/state")).Status);
        var written = AuditTrail.Read((await _desk.Get<IAuditBook>().NewestAsync(1, None))[0]);
        Assert.Equal((AuditAction.RolesChanged, "Interpreter"), (written.What, written.Reason));
        Assert.Equal(AuditTrail.HashOf(id), written.Subject);
    }

    [Fact]
    public async Task Nobody_takes_the_last_administrator_away_from_themselves()
    {
        using var alva = await _desk.SignedInAsync("Alva", StaffRole.Administrator);
        var id = (await FindAsync("Alva")).Id;

        Assert.Equal(HttpStatusCode.BadRequest, (await alva.SendsAsync($"/people/{id}", ("role", "Advocate"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await alva.SendsAsync($"/people/{id}/disable")).Status);
        Assert.Equal([StaffRole.Administrator], (await FindAsync("Alva")).Roles);
    }

    [Theory]
    [InlineData("/people/invite")]
    [InlineData("/people/{id}")]
    [InlineData("/people/{id}/disable")]
    [InlineData("/me/passkeys")]
    [InlineData("/me/passkeys/ask")]
    [InlineData("/me/passkeys/remove")]
    public async Task What_matters_most_needs_the_password_again(string path)
    {
        using var alva = await _desk.AdvocateAsync("Alva", StaffRole.Administrator);
        using var maryam = await _desk.SignedInAsync("Maryam", StaffRole.Advocate);
        var at = path.Replace("{id}", (await FindAsync("Maryam")).Id, StringComparison.Ordinal);
        await ForgetSurenessAsync();

        var (status, page) = await alva.SendsAsync(at, ("role", "Lawyer"), ("page", "/me"));

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("Is it still you?", page, StringComparison.Ordinal);
        var after = await FindAsync("Maryam");
        Assert.Equal((false, StaffRole.Advocate), (after.IsDisabled, Assert.Single(after.Roles)));
        Assert.Equal(HttpStatusCode.Unauthorized, (await alva.SendsAsync("/sure", ("password", "wrong"))).Status);
        Assert.Equal(
            HttpStatusCode.SeeOther,
            (await alva.SendsAsync("/sure", ("password", Advocate.Password), ("next", "/me"))).Status);
        Assert.NotEqual(HttpStatusCode.Forbidden, (await alva.SendsAsync(at, ("role", "Lawyer"))).Status);
    }

    [Fact]
    public async Task What_is_done_at_the_door_is_written_down()
    {
        using var alva = await _desk.AdvocateAsync("Alva", StaffRole.Administrator);
        await alva.SendsAsync("/people/invite", ("role", "Lawyer"));
        await alva.SendsAsync("/sign-out");
        await alva.SignsInAsync(password: "wrong");
        await alva.SignsInAsync();

        var written = (await _desk.Get<IAuditBook>().NewestAsync(10, None)).Select(AuditTrail.Read).ToArray();

        Assert.Equal(
            [
                AuditAction.SignedIn, AuditAction.SignInRefused, AuditAction.SignedOut, AuditAction.Invited,
                AuditAction.AccountMade,
            ],
            written.Select(entry => entry.What));
        Assert.DoesNotContain(written, entry => $"{entry}".Contains("alva", StringComparison.OrdinalIgnoreCase));
    }

    async Task<StaffMember> FindAsync(string login) =>
        (await _desk.Get<StaffBook>().FindByLoginAsync(login, None))!;

    async Task ForgetSurenessAsync()
    {
        var sessions = _desk.Get<DeskSessions>();
        foreach (var session in await sessions.AllAsync(None))
        {
            await sessions.ChangeAsync(session, before => before with { SureUntil = default }, None);
        }
    }
}
