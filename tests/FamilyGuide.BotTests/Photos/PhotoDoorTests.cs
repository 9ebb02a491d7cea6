using System.Net;
using FamilyGuide.Bot;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Photos.Filtering;
using FamilyGuide.BotTests.AdvocateDesk;
using Advocate = FamilyGuide.BotTests.AdvocateDesk.Advocate;

namespace FamilyGuide.BotTests.Photos;

/// <summary>Who sees a photo, how often, and what it may do in their browser (C03 and C16 of the catalogue).</summary>
public sealed class PhotoDoorTests : IAsyncLifetime
{
    RunningDesk _desk = null!;
    HttpClient _door = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _desk = await RunningDesk.StartAsync();
        _door = new() { BaseAddress = new UriBuilder(_desk.DeskUrl) { Host = "127.0.0.1" }.Uri };
    }

    public async ValueTask DisposeAsync()
    {
        _door.Dispose();
        await _desk.DisposeAsync();
    }

    [Fact]
    public async Task An_advocate_asks_and_opens_what_came_once_for_each_click()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        var (@case, path) = await SentToAsync(maryam);

        Assert.Contains($"<a href=\"{path}\"", await maryam.ReadsAsync(@case), StringComparison.Ordinal);
        var ticket = await TicketAsync(maryam, path);
        using var first = await _door.GetAsync(ticket, None);
        using var again = await _door.GetAsync(ticket, None);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(
            PhotoFilter.Take(SomePhoto.PhoneJpeg, "image/jpeg", name: null).Content.ToArray(),
            await first.Content.ReadAsByteArrayAsync(None));
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _door.GetAsync(await TicketAsync(maryam, path), None)).StatusCode);
    }

    [Fact]
    public async Task C16_A_photo_can_do_nothing_in_the_browser_that_shows_it()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        var (_, path) = await SentToAsync(maryam);

        using var answer = await _door.GetAsync(await TicketAsync(maryam, path), None);

        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("inline; filename=photo.jpg", answer.Content.Headers.ContentDisposition?.ToString());
        Assert.StartsWith(
            "sandbox; default-src 'none';", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("no-store", Header(answer, "Cache-Control"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Where_photos_are_seen_there_is_nothing_else_and_all_that_is_refused_looks_the_same()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        var (@case, path) = await SentToAsync(maryam);
        var used = await TicketAsync(maryam, path);
        using var opened = await _door.GetAsync(used, None);

        foreach (var address in new[]
        {
            "/", "/sign-in", "/desk.js", $"/cases/{@case.Id}", path, used.AbsolutePath, "/AAAAAAAAAAAAAAAAAAAAAA",
            "/../../etc/passwd",
        })
        {
            using var answer = await _door.GetAsync(address, None);

            Assert.Equal((address, HttpStatusCode.NotFound), (address, answer.StatusCode));
            Assert.Equal((address, ""), (address, await answer.Content.ReadAsStringAsync(None)));
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }

        var unused = await TicketAsync(maryam, path);
        Assert.Equal(HttpStatusCode.NotFound, (await maryam.OpensAsync(unused.AbsolutePath)).Status);
        using var posted = await _door.PostAsync(unused, content: null, None);
        Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _door.GetAsync(unused, None)).StatusCode);
    }

    [Fact]
    public async Task C03_Nobody_gets_a_ticket_to_a_photo_of_a_case_that_they_may_not_read()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        using var noor = await _desk.AdvocateAsync("Noor");
        using var alva = await _desk.AdvocateAsync("Alva", StaffRole.Administrator);
        var (@case, path) = await SentToAsync(maryam);

        foreach (var stranger in new[] { noor, alva })
        {
            var (status, page) = await stranger.OpensAsync(path);
            var (statusOfNothing, pageOfNothing) = await stranger.OpensAsync($"/cases/{CaseId.New()}/photos/5");
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (status, statusOfNothing));
            Assert.Equal(WithoutToken(pageOfNothing), WithoutToken(page));
        }

        // Who is asked to take over sees what it is about, and not what was said.
        await maryam.SendsAsync($"/cases/{@case.Id}/offer", ("to", await IdAsync(noor)));
        Assert.Equal(HttpStatusCode.OK, (await noor.OpensAsync($"/cases/{@case.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await noor.OpensAsync(path)).Status);
        await noor.ClaimsAsync(@case);
        Assert.Equal(HttpStatusCode.SeeOther, (await noor.OpensAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await maryam.OpensAsync(path)).Status);
    }

    [Fact]
    public async Task Who_may_read_the_case_may_open_its_photos()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        using var idil = await _desk.AdvocateAsync("Idil", StaffRole.Interpreter);
        using var sofia = await _desk.AdvocateAsync("Sofia", StaffRole.Supervisor);
        var (@case, path) = await SentToAsync(maryam);
        Assert.Equal(HttpStatusCode.NotFound, (await idil.OpensAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await sofia.OpensAsync(path)).Status);

        await maryam.SendsAsync($"/cases/{@case.Id}/interpreter", ("to", await IdAsync(idil)));
        await sofia.SendsAsync($"/cases/{@case.Id}/glass", ("reason", "A complaint about this talk."));

        Assert.Equal(HttpStatusCode.OK, (await _door.GetAsync(await TicketAsync(idil, path), None)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _door.GetAsync(await TicketAsync(sofia, path), None)).StatusCode);
    }

    [Fact]
    public async Task A_ticket_is_worth_nothing_when_its_owner_has_gone_hidden_the_desk_or_handed_on()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        var (@case, path) = await SentToAsync(maryam);
        using var elsewhere = await _desk.SignedInAsync("Maryam");

        var hidden = await TicketAsync(maryam, path);
        await maryam.SendsAsync("/hide");
        Assert.Equal(HttpStatusCode.NotFound, (await _door.GetAsync(hidden, None)).StatusCode);
        var signedOut = await TicketAsync(elsewhere, path);
        await elsewhere.SendsAsync("/handover", ("leave", "yes"), ("how", "keep"));
        Assert.Equal(HttpStatusCode.NotFound, (await _door.GetAsync(signedOut, None)).StatusCode);
        using var again = await _desk.SignedInAsync("Maryam");
        var handedOn = await TicketAsync(again, path);
        await again.SendsAsync($"/cases/{@case.Id}/pass", ("lane", "Lawyer"));
        Assert.Equal(HttpStatusCode.NotFound, (await _door.GetAsync(handedOn, None)).StatusCode);
    }

    [Fact]
    public async Task Asking_taking_back_and_each_look_stand_in_the_log()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        var (@case, path) = await SentToAsync(maryam);
        await maryam.SendsAsync($"/cases/{@case.Id}/photo/back");
        await _door.GetAsync(await TicketAsync(maryam, path), None);
        await _door.GetAsync(await TicketAsync(maryam, path), None);
        await _door.GetAsync("/AAAAAAAAAAAAAAAAAAAAAA", None);

        var written = (await _desk.Get<IAuditBook>().NewestAsync(100, None)).Select(AuditTrail.Read)
            .Where(entry => entry.What is AuditAction.PhotoAsked or AuditAction.PhotoAskingTakenBack
                or AuditAction.PhotoOpened)
            .ToArray();

        Assert.Equal(
            [AuditAction.PhotoAsked, AuditAction.PhotoAskingTakenBack, AuditAction.PhotoOpened, AuditAction.PhotoOpened],
            written.Select(entry => entry.What).Order());
        Assert.All(written, entry => Assert.Equal(AuditTrail.HashOf(@case.Id.Value), entry.Subject));
    }

    [Fact]
    public async Task Only_the_holder_of_a_case_asks_and_takes_back()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        using var noor = await _desk.AdvocateAsync("Noor");
        var @case = await _desk.WaitingAsync();
        await maryam.ClaimsAsync(@case);

        Assert.Equal(HttpStatusCode.NotFound, (await noor.SendsAsync($"/cases/{@case.Id}/photo")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await maryam.SendsAsync($"/cases/{@case.Id}/photo")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await maryam.SendsAsync($"/cases/{@case.Id}/photo")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await noor.SendsAsync($"/cases/{@case.Id}/photo/back")).Status);
        Assert.Contains("I need no photo any more", await maryam.ReadsAsync(@case), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await maryam.SendsAsync($"/cases/{@case.Id}/photo/back")).Status);
        Assert.Contains("Ask for a photo or a document", await maryam.ReadsAsync(@case), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:1", "its own")]
    [InlineData("https://desk.example.org:444", "its own")]
    [InlineData("https://guide.example.org", "its own")]
    [InlineData("http://photos.example.org", "https://")]
    [InlineData("https://photos.example.org/here", "path")]
    [InlineData("https://photos.example.org", null)]
    public void Photos_have_a_host_name_of_their_own_or_the_program_does_not_start(string url, string? fault)
    {
        var options = new FamilyGuideOptions
        {
            Url = new("https://guide.example.org"),
            DeskUrl = new(url.Contains("localhost", StringComparison.Ordinal) ? "http://localhost:3979" : "https://desk.example.org"),
            Listen = new("http://127.0.0.1:3978"),
            DeskListen = new("http://127.0.0.1:3979"),
            PhotosUrl = new(url),
        };

        var verdict = new FamilyGuideOptionsRules().Validate(name: null, options);

        Assert.Equal(fault is null, verdict.Succeeded);
        Assert.Contains(fault ?? "", verdict.FailureMessage ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Where_photos_have_no_place_none_is_asked_for_and_on_this_machine_they_have_one()
    {
        Assert.Null(new FamilyGuideOptions { DeskUrl = new("https://desk.example.org") }.PhotoOrigin);
        Assert.Equal(new("http://127.0.0.1:3979"), new FamilyGuideOptions().PhotoOrigin);
    }

    /// <summary>A case in which somebody has asked for a photo and got one, and where it is opened.</summary>
    async Task<(Case Case, string Path)> SentToAsync(Advocate advocate)
    {
        var @case = await _desk.WaitingAsync();
        await advocate.ClaimsAsync(@case);
        await advocate.SendsAsync($"/cases/{@case.Id}/photo");
        using var family = new PhotoSender(_desk, @case);
        Assert.Equal(HttpStatusCode.OK, await family.SendsAsync(SomePhoto.PhoneJpeg, "image/jpeg", "IMG_1.JPG"));
        var page = await advocate.ReadsAsync(@case);
        var at = page.IndexOf($"/cases/{@case.Id}/photos/", StringComparison.Ordinal);
        return (@case, page[at..page.IndexOf('"', at)]);
    }

    async Task<Uri> TicketAsync(Advocate advocate, string path)
    {
        using var answer = await advocate.Http.GetAsync(path, None);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(_door.BaseAddress!.Authority, answer.Headers.Location!.Authority);
        return answer.Headers.Location;
    }

    async Task<string> IdAsync(Advocate advocate) =>
        (await _desk.Get<StaffBook>().FindByLoginAsync(advocate.Login, None))!.Id;

    static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";

    static string WithoutToken(string page) => page.Replace(Advocate.TokenIn(page), "", StringComparison.Ordinal);
}
