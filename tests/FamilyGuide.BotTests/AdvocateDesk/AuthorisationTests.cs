using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using FamilyGuide.Bot.AdvocateDesk;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.BotTests.Photos;

namespace FamilyGuide.BotTests.AdvocateDesk;

/// <summary>Who gets what, as a table in a file: every endpoint by everybody, with a case that is theirs or is not.</summary>
public sealed partial class AuthorisationTests : IAsyncLifetime
{
    static readonly string Table = Path.Combine(AppContext.BaseDirectory, "AdvocateDesk", "authorisation.txt");

    RunningDesk _desk = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _desk = await RunningDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Everybody_gets_what_the_table_says_at_every_endpoint()
    {
        var found = await TryAllAsync();

        var expected = (await File.ReadAllLinesAsync(Table, None))
            .Where(line => line.Length > 0 && line[0] != '#')
            .ToArray();
        Assert.Equal(expected, found);
    }

    [Fact]
    public async Task What_is_refused_looks_the_same_whether_it_exists_or_not()
    {
        using var maryam = await _desk.AdvocateAsync("Maryam");
        using var noor = await _desk.AdvocateAsync("Noor");
        using var alva = await _desk.AdvocateAsync("Alva", StaffRole.Administrator);
        var @case = await _desk.WaitingAsync();
        await maryam.ClaimsAsync(@case);

        foreach (var stranger in new[] { noor, alva })
        {
            foreach (var pattern in DeskEndpoints.All.Where(IsOfCase))
            {
                var (status, page) = await AskAsync(stranger, pattern, @case.Id);
                var (statusOfNothing, pageOfNothing) = await AskAsync(stranger, pattern, CaseId.New());

                // Only who may claim is told that somebody else was faster: the queue shows them that case anyway.
                if (pattern.Pattern.EndsWith("/claim", StringComparison.Ordinal) && stranger == noor)
                {
                    continue;
                }

                Assert.Equal(statusOfNothing, status);
                Assert.Equal(WithoutToken(pageOfNothing), WithoutToken(page));
            }
        }
    }

    [Fact]
    public void Nothing_can_be_asked_of_the_desk_that_says_not_who_may()
    {
        Assert.All(DeskEndpoints.All, endpoint => Assert.True(
            endpoint.Access.Kind != AccessKind.Anybody || IsForStrangers(endpoint), endpoint.Pattern));
        Assert.Equal(
            DeskEndpoints.All.Count,
            DeskEndpoints.All.Select(endpoint => (endpoint.Method, endpoint.Pattern)).Distinct().Count());
    }

    [Fact]
    public async Task Who_is_nobody_gets_no_page_and_no_effect()
    {
        using var nobody = new Advocate(_desk, "Nobody");

        foreach (var endpoint in DeskEndpoints.All.Where(endpoint => !IsForStrangers(endpoint)))
        {
            var (status, page) = await AskAsync(nobody, endpoint, CaseId.New());

            Assert.Equal(
                endpoint.Method == "GET" ? HttpStatusCode.SeeOther : HttpStatusCode.Unauthorized, status);
            Assert.DoesNotContain("Queue", page, StringComparison.Ordinal);
        }
    }

    async Task<string[]> TryAllAsync()
    {
        var rows = new List<string>();
        foreach (var endpoint in DeskEndpoints.All.Where(endpoint => !IsForStrangers(endpoint)))
        {
            var row = new List<string>();
            foreach (var (who, roles) in People)
            {
                row.Add($"{who} {await TryAsync(endpoint, who, roles)}");
            }

            rows.Add($"{endpoint.Method} {endpoint.Pattern}: {string.Join(", ", row)}");
        }

        return [.. rows];
    }

    static IEnumerable<(string Who, StaffRole[] Roles)> People =>
    [
        ("holder", [StaffRole.Advocate]),
        ("advocate", [StaffRole.Advocate]),
        ("lawyer", [StaffRole.Lawyer]),
        ("psychologist", [StaffRole.Psychologist]),
        ("interpreter", [StaffRole.Interpreter]),
        ("supervisor", [StaffRole.Supervisor]),
        ("administrator", [StaffRole.Administrator]),
        ("hidden", [StaffRole.Advocate]),
    ];

    /// <summary>Each try has a session and a case of its own: what one does changes nothing for the next.</summary>
    async Task<string> TryAsync(DeskEndpoint endpoint, string who, StaffRole[] roles)
    {
        using var person = await _desk.SignedInAsync(who, roles);
        var @case = await CaseForAsync(endpoint, who, person);
        var token = Advocate.TokenIn((await person.OpensAsync("/me")).Page);
        if (who == "hidden")
        {
            await person.SendsWithAsync(token, "/hide");
        }

        var (status, _) = await AskAsync(person, endpoint, @case, token);
        if (who == "holder" && IsOfCase(endpoint))
        {
            // Four at once are too many for anybody.
            await _desk.Get<Correspondence>().EraseAsync((await _desk.Cases.FindAsync(@case, None))!.Conversation, None);
        }

        return ((int)status).ToString(CultureInfo.InvariantCulture);
    }

    async Task<CaseId> CaseForAsync(DeskEndpoint endpoint, string who, Advocate person)
    {
        if (!IsOfCase(endpoint))
        {
            return CaseId.New();
        }

        var @case = await _desk.WaitingAsync();
        var holder = who == "holder"
            ? (await _desk.Get<StaffBook>().FindByLoginAsync(person.Login, None))!.Id
            : "somebody-else-0123456789";
        if (!endpoint.Pattern.EndsWith("/claim", StringComparison.Ordinal) || who == "holder")
        {
            await _desk.Cases.StepAsync(@case, new CaseStep.Claim(new(holder, "Holder")), None);
        }

        return @case.Id;
    }

    async Task<(HttpStatusCode Status, string Page)> AskAsync(
        Advocate person, DeskEndpoint endpoint, CaseId @case, string? token = null)
    {
        var path = endpoint.Pattern.Replace("{id}", @case.Value, StringComparison.Ordinal);
        if (path.Contains("{sequence}", StringComparison.Ordinal))
        {
            path = path.Replace("{sequence}", $"{await PhotoOfAsync(@case)}", StringComparison.Ordinal);
        }

        if (endpoint.Method == "POST")
        {
            return token is null
                ? await person.SendsAsync(path, ("text", "words"), ("result", "Answered"), ("lane", "Lawyer"))
                : await person.SendsWithAsync(
                    token, path, ("text", "words"), ("result", "Answered"), ("lane", "Lawyer"), ("role", "Advocate"));
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var answer = await person.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, None);
        var isStream = answer.Content.Headers.ContentType?.MediaType == "text/event-stream";
        return (answer.StatusCode, isStream ? "" : await answer.Content.ReadAsStringAsync(None));
    }

    /// <summary>The place of a photo that came in a case, if somebody has it who could ask for one.</summary>
    async Task<long> PhotoOfAsync(CaseId id)
    {
        if (await _desk.Cases.FindAsync(id, None) is not { Status: CaseStatus.Active, Advocate: { } holder } @case)
        {
            return 5;
        }

        await _desk.Cases.StepAsync(@case, new CaseStep.AskForPhoto(holder), None);
        using var family = new PhotoSender(_desk, @case);
        await family.SendsAsync(SomePhoto.Png);
        return (await _desk.Get<CaseLines>().ReadAsync(@case, after: 0, None)).Last(line => line.IsPhoto).Sequence;
    }

    static bool IsOfCase(DeskEndpoint endpoint) => endpoint.Pattern.StartsWith("/cases/", StringComparison.Ordinal);

    static bool IsForStrangers(DeskEndpoint endpoint) =>
        endpoint.Pattern is "/desk.css" or "/desk.js" or "/passkeys.js" or "/sign-in" or "/invitation/{secret}"
            or "/passkey" or "/passkey/ask";

    static string WithoutToken(string page) => TokenPattern().Replace(page, "");

    [GeneratedRegex("value=\"[A-Za-z0-9_-]{43}\"", RegexOptions.None, 1000)]
    private static partial Regex TokenPattern();
}
