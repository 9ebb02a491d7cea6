using System.Net;
using FamilyGuide.Bot.AdvocateDesk;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.BotFramework;

namespace FamilyGuide.BotTests.AdvocateDesk;

/// <summary>The catalogue of what somebody may throw at the desk, row by row.</summary>
/// <remarks>
/// Rows on sign-in, sessions, invitations and where one goes after them (C01, C09, C10, C13), on photos (C16), on saving
/// numbers (C17) and on paths (C18) are in their own classes. There is no editor and no setting that a page could change
/// (C12, C14).
/// </remarks>
public sealed class ConsoleCatalogueTests : IAsyncLifetime
{
    RunningDesk _desk = null!;
    Advocate _maryam = null!;

    public static TheoryData<string> Reads =>
        [.. DeskEndpoints.All.Where(endpoint => endpoint.Method == "GET").Select(endpoint => endpoint.Pattern)];

    static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _desk = await RunningDesk.StartAsync();
        _maryam = await _desk.AdvocateAsync("Maryam");
    }

    public async ValueTask DisposeAsync()
    {
        _maryam.Dispose();
        await _desk.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task C02_looking_at_a_page_changes_no_case(string pattern)
    {
        var @case = await _desk.WaitingAsync();
        await _maryam.ClaimsAsync(@case);
        var before = await _desk.Cases.FindAsync(@case.Id, None);
        var path = pattern.Replace("{id}", @case.Id.Value, StringComparison.Ordinal);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(None);
        patience.CancelAfter(TimeSpan.FromSeconds(5));

        using var answer = await _maryam.Http.GetAsync(
            path, HttpCompletionOption.ResponseHeadersRead, patience.Token);

        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        var after = await _desk.Cases.FindAsync(@case.Id, None);
        Assert.Equal(before!.Version, after!.Version);
    }

    [Theory]
    [InlineData("https://evil.example", true)]
    [InlineData("http://localhost:1", true)]
    [InlineData("null", false)]
    [InlineData("https://evil.example", false)]
    public async Task C02_a_form_that_comes_from_elsewhere_changes_nothing(string origin, bool hasToken)
    {
        var @case = await _desk.WaitingAsync();
        var (_, page) = await _maryam.OpensAsync("/me");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/cases/{@case.Id}/claim")
        {
            Content = new FormUrlEncodedContent([new("token", hasToken ? Advocate.TokenIn(page) : "")]),
        };
        request.Headers.Add("Origin", origin);

        using var answer = await _maryam.Http.SendAsync(request, None);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(CaseStatus.Waiting, (await _desk.Cases.FindAsync(@case.Id, None))!.Status);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("%25")]
    [InlineData("..%2f..%2fpeople")]
    [InlineData("1,2,3")]
    [InlineData("[]")]
    [InlineData("' or '1'='1")]
    [InlineData("00000000000000000000000")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA")]
    public async Task C03_a_name_that_is_no_case_of_theirs_is_answered_like_any_other(string id)
    {
        var foreign = await _desk.WaitingAsync();
        var (known, page) = await _maryam.OpensAsync($"/cases/{foreign.Id}");

        var (status, answer) = await _maryam.OpensAsync($"/cases/{Uri.EscapeDataString(id)}");

        Assert.Equal(HttpStatusCode.NotFound, known);
        Assert.Equal(known, status);
        Assert.Equal(page, answer);
    }

    [Theory]
    [InlineData("advocate", "somebody-else")]
    [InlineData("role", "Administrator")]
    [InlineData("tenantId", "1")]
    [InlineData("assignedTo", "somebody-else")]
    [InlineData("createdAt", "1970-01-01")]
    [InlineData("status", "Closed")]
    [InlineData("severity", "Urgent")]
    public async Task C04_what_no_form_of_ours_has_is_not_taken_over(string field, string value)
    {
        var @case = await _desk.WaitingAsync();

        await _maryam.SendsAsync($"/cases/{@case.Id}/claim", (field, value));
        await _maryam.SendsAsync($"/cases/{@case.Id}/note", ("text", "a note"), (field, value));

        var after = (await _desk.Cases.FindAsync(@case.Id, None))!;
        Assert.Equal((CaseStatus.Active, @case.Request.Severity), (after.Status, after.Request.Severity));
        Assert.Equal("Maryam", after.Content.AdvocateName);
        Assert.Equal((await _desk.Get<StaffBook>().FindByLoginAsync("maryam", None))!.Id, after.Advocate);
        Assert.Equal(("Maryam", "a note"), Assert.Single(after.Content.Notes.Select(note => (note.By, note.Text))));
        Assert.Equal(@case.AskedAt, after.AskedAt);
        Assert.Equal(HttpStatusCode.NotFound, (await _maryam.OpensAsync("/people")).Status);
    }

    [Fact]
    public async Task C05_of_two_who_close_at_the_same_moment_one_does_and_the_other_is_told()
    {
        var @case = await _desk.WaitingAsync();
        await _maryam.ClaimsAsync(@case);
        await _maryam.SendsAsync($"/cases/{@case.Id}/end");

        var closed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            _maryam.SendsAsync($"/cases/{@case.Id}/close", ("result", "Answered"))));

        Assert.Single(closed, one => one.Status == HttpStatusCode.SeeOther);
        Assert.All(closed, one => Assert.True(
            one.Status is HttpStatusCode.SeeOther or HttpStatusCode.Conflict or HttpStatusCode.NotFound));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\",\"click\")")]
    [InlineData("[click](javascript:alert(1))")]
    [InlineData("<a href=\"vbscript:x\">click</a>")]
    [InlineData("data:text/html;base64,PHNjcmlwdD4=")]
    [InlineData("{{constructor.constructor('alert(1)')()}}")]
    [InlineData("${7*7} #{7*7} <%= 7*7 %>")]
    [InlineData("one\r\nSet-Cookie: desk=mine\r\n\r\ntwo")]
    public async Task C06_what_an_advocate_writes_reaches_the_family_as_it_is_and_as_plain_text(string text)
    {
        var @case = await _desk.WaitingAsync();
        await _maryam.ClaimsAsync(@case);

        await _maryam.SaysAsync(@case, text);

        var log = await _desk.Get<Correspondence>().ReadAsync(@case.Conversation, after: 0, most: 100, None);
        var said = ActivityJson.Deserialize(log.Single(entry => entry.Kind == EntryKind.FromAdvocate).Activity.Span);
        Assert.Equal("plain", said.TextFormat);
        Assert.Equal(text.ReplaceLineEndings("\n"), said.Text!.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("*")]
    [InlineData("NEAR(a b, 5)")]
    [InlineData("%_%_%_")]
    [InlineData("(a+)+$")]
    [InlineData("' union select * from staff --")]
    [InlineData("\u202e\u2066abc")]
    [InlineData("كيف أسأل؟")]
    [InlineData("\ud83d")]
    public async Task C07_whatever_is_searched_for_is_only_searched_for(string words)
    {
        var @case = await _desk.WaitingAsync();
        await _maryam.ClaimsAsync(@case);

        var (status, page) = await _maryam.OpensAsync($"/cases/{@case.Id}?q={Uri.EscapeDataString(words)}");

        Assert.True(status is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{status}");
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1e9")]
    [InlineData("99999999999999999999")]
    [InlineData("1; drop table cases")]
    [InlineData("")]
    public async Task C08_a_place_that_is_none_shows_the_talk_from_its_beginning(string after)
    {
        var @case = await _desk.WaitingAsync();
        await _maryam.ClaimsAsync(@case);
        using var request = new HttpRequestMessage(
            HttpMethod.Get, $"/cases/{@case.Id}/events?after={Uri.EscapeDataString(after)}");

        using var answer = await _maryam.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, None);
        await using var stream = await answer.Content.ReadAsStreamAsync(None);
        using var reader = new StreamReader(stream);
        var first = await reader.ReadLineAsync(None);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("event: line", first);
    }

    [Fact]
    public async Task C11_what_happens_in_a_case_is_followed_by_its_people_only_and_stops_with_the_session()
    {
        using var noor = await _desk.AdvocateAsync("Noor");
        var @case = await _desk.WaitingAsync();
        await _maryam.ClaimsAsync(@case);
        var path = $"/cases/{@case.Id}/events?after=0";
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(None);
        patience.CancelAfter(TimeSpan.FromSeconds(30));

        Assert.Equal(HttpStatusCode.NotFound, (await noor.OpensAsync(path)).Status);
        using var answer = await _maryam.Http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, None);
        await using var stream = await answer.Content.ReadAsStreamAsync(None);
        using var reader = new StreamReader(stream);
        await _maryam.SendsAsync("/handover", ("leave", "yes"), ("how", "keep"));
        var rest = await reader.ReadToEndAsync(patience.Token);

        Assert.Contains("event: gone", rest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task C15_a_reply_that_was_queued_and_sent_again_is_there_once_at_the_servers_time()
    {
        var @case = await _desk.WaitingAsync();
        await _maryam.ClaimsAsync(@case);
        var before = TimeProvider.System.GetUtcNow();

        foreach (var _ in Enumerable.Range(0, 3))
        {
            await _maryam.SendsAsync(
                $"/cases/{@case.Id}/say", ("text", "Hello."), ("key", "queued"), ("at", "1999-01-01T00:00:00Z"));
        }

        var log = await _desk.Get<Correspondence>().ReadAsync(@case.Conversation, after: 0, most: 100, None);
        var said = Assert.Single(log, entry => entry.Kind == EntryKind.FromAdvocate);
        Assert.True(said.Timestamp >= before.AddSeconds(-1));
    }
}
