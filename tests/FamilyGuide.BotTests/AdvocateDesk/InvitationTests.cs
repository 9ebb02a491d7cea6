using System.Net;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyGuide.BotTests.AdvocateDesk;

/// <summary>An invitation lets one person in, once, as what they were invited to, and nobody else.</summary>
public sealed class InvitationTests : IAsyncLifetime
{
    RunningDesk _desk = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _desk = await RunningDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Whoever_looked_at_the_link_first_does_not_know_the_key_of_who_accepts_it()
    {
        var link = await _desk.InvitationAsync(StaffRole.Advocate);
        using var scanner = new Advocate(_desk, "Scanner");
        var seen = KeyIn((await scanner.OpensAsync(link.PathAndQuery)).Page);
        using var maryam = new Advocate(_desk, "Maryam");

        await maryam.AcceptsAsync(link);

        Assert.Matches("^[A-Z2-7]{32}$", seen);
        Assert.NotEqual(seen, maryam.Key);
    }

    [Fact]
    public async Task Whoever_loads_the_page_again_is_shown_the_same_key()
    {
        var link = await _desk.InvitationAsync(StaffRole.Advocate);
        using var maryam = new Advocate(_desk, "Maryam");

        var first = KeyIn((await maryam.OpensAsync(link.PathAndQuery)).Page);
        var again = KeyIn((await maryam.OpensAsync(link.PathAndQuery)).Page);

        Assert.Equal(first, again);
    }

    [Fact]
    public async Task Two_who_accept_the_same_link_at_once_are_one()
    {
        var link = await _desk.InvitationAsync(StaffRole.Advocate);
        Advocate[] all = [.. Enumerable.Range(0, 5).Select(number => new Advocate(_desk, $"Maryam{number}"))];

        var keys = new List<string>();
        foreach (var one in all)
        {
            keys.Add(KeyIn((await one.OpensAsync(link.PathAndQuery)).Page));
        }

        var accepted = await Task.WhenAll(all.Select(async (one, index) =>
            (await AcceptAsync(one, link, keys[index])).Status));

        Assert.Single(accepted, HttpStatusCode.OK);
        Assert.Single(await _desk.Get<StaffBook>().AllAsync(None));
        foreach (var one in all)
        {
            one.Dispose();
        }
    }

    [Fact]
    public async Task Nobody_gets_in_by_a_link_of_an_administrator_who_was_switched_off()
    {
        using var alva = await _desk.AdvocateAsync("Alva", StaffRole.Administrator);
        using var rogue = await _desk.AdvocateAsync("Rogue", StaffRole.Administrator);
        var id = (await _desk.Get<StaffBook>().FindByLoginAsync("rogue", None))!.Id;
        var link = await InvitationOfAsync(id);
        using var back = new Advocate(_desk, "Back");
        Assert.Equal(HttpStatusCode.OK, (await back.OpensAsync(link.PathAndQuery)).Status);

        await alva.SendsAsync($"/people/{id}/disable");

        Assert.Equal(HttpStatusCode.NotFound, (await back.OpensAsync(link.PathAndQuery)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await AcceptAsync(back, link, "")).Status);
    }

    [Fact]
    public async Task A_link_that_was_withdrawn_lets_nobody_in()
    {
        using var alva = await _desk.AdvocateAsync("Alva", StaffRole.Administrator);
        var (_, made) = await alva.SendsAsync("/people/invite", ("role", "Lawyer"));
        var link = made.Split("<code class=\"key\">")[1].Split('<')[0];
        var (_, people) = await alva.OpensAsync("/people");
        var invitation = people.Split("name=\"invitation\" value=\"")[1].Split('"')[0];

        var (status, _) = await alva.SendsAsync("/people/withdraw", ("invitation", invitation));

        Assert.Equal(HttpStatusCode.SeeOther, status);
        using var nobody = new Advocate(_desk, "Nobody");
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.OpensAsync(new Uri(link).PathAndQuery)).Status);
    }

    [Fact]
    public async Task Nobody_makes_themselves_more_than_they_were_invited_to()
    {
        var link = await _desk.InvitationAsync(StaffRole.Interpreter);
        using var maryam = new Advocate(_desk, "Maryam");
        var key = KeyIn((await maryam.OpensAsync(link.PathAndQuery)).Page);

        var (status, _) = await AcceptAsync(
            maryam,
            link,
            key,
            ("role", "Administrator"),
            ("roles", "Administrator"),
            ("Roles[0]", "Administrator"),
            ("id", "chosen"),
            ("isDisabled", "false"),
            ("createdAt", "1970-01-01"));

        Assert.Equal(HttpStatusCode.OK, status);
        var member = Assert.Single(await _desk.Get<StaffBook>().AllAsync(None));
        Assert.Equal([StaffRole.Interpreter], member.Roles);
        Assert.NotEqual("chosen", member.Id);
    }

    async Task<Uri> InvitationOfAsync(string id)
    {
        await using var scope = _desk.Services.CreateAsyncScope();
        var secret = await scope.ServiceProvider.GetRequiredService<Invitations>()
            .MakeAsync(new() { By = id, Roles = [StaffRole.Administrator] }, None);
        return new(_desk.DeskUrl, $"/invitation/{secret}");
    }

    static Task<(HttpStatusCode Status, string Page)> AcceptAsync(
        Advocate who, Uri link, string key, params (string Name, string Value)[] more) => who.SendsWithAsync(
        "",
        link.PathAndQuery,
        [
            ("name", who.Name),
            ("login", who.Login),
            ("password", Advocate.Password),
            ("code", key.Length == 0 ? "000000" : new OtpNet.Totp(OtpNet.Base32Encoding.ToBytes(key)).ComputeTotp()),
            .. more,
        ]);

    static string KeyIn(string page) => page.Split("<code class=\"key\">")[1].Split('<')[0];
}
