using System.Net;

namespace FamilyGuide.BotTests.WholeProgram;

public sealed class StartTests(SharedProgram shared) : IClassFixture<SharedProgram>
{
    static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_setting_it_starts_says_where_to_open_it_and_is_well()
    {
        var program = shared.Program;

        Assert.Contains($"For families:  {program.Url.OriginalString}", program.Printed, StringComparison.Ordinal);
        Assert.Contains($"For advocates: {program.DeskUrl.OriginalString}", program.Printed, StringComparison.Ordinal);
        Assert.Contains(
            $"First administrator, once, within a day: {program.DeskUrl.OriginalString}/invitation/",
            program.Printed,
            StringComparison.Ordinal);
        using var health = await program.Http.GetAsync(new Uri(program.Url, "/health"), None);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Equal("""{"status":"ok"}""", await health.Content.ReadAsStringAsync(None));
    }

    [Theory]
    [InlineData("FamilyGuide__Url", "http://guide.example.org", "must begin with https://")]
    [InlineData("FamilyGuide__Url", "https://guide.example.org", "FamilyGuide:Listen must be set")]
    [InlineData("FamilyGuide__Url", "http://localhost:3978/chat", "must not have a path")]
    [InlineData("FamilyGuide__DeskUrl", "ftp://localhost", "must begin with https://")]
    [InlineData("Storage__Provider", "Excel", "Storage:Provider must be Sqlite or Postgres")]
    [InlineData("DirectLine__Secret", "short", "DirectLine:Secret must have 32 characters")]
    [InlineData("Telemetry__OtlpEndpoint", "http://collector.example.org:4318", "Telemetry:OtlpEndpoint must begin with")]
    [InlineData("MicrosoftAppId", "01234567-89ab-cdef-0123-456789abcdef", "MicrosoftAppPassword must be set")]
    [InlineData("MicrosoftAppId", "my bot", "MicrosoftAppId must be the id of an app registration")]
    [InlineData("MicrosoftAppPassword", "secret", "MicrosoftAppId is not")]
    [InlineData("BotFramework__ServiceHosts__0", "https://example.org/", "BotFramework:ServiceHosts must be like")]
    [InlineData("BotFramework__AllowedCallers__0", "*", "BotFramework:AllowedCallers must be app ids")]
    [InlineData("FAMILYGUIDE_DATA", "/proc/nowhere", "The data folder can't be used")]
    public async Task A_wrong_setting_stops_the_start_with_one_clear_line(string name, string value, string line)
    {
        await using var program = await StartedProgram.StartAsync(None, (name, value));

        Assert.NotEqual(0, await program.ExitCodeAsync(None));
        var printed = program.Printed.Trim();
        Assert.Contains(line, printed, StringComparison.Ordinal);
        Assert.StartsWith("FamilyGuide did not start: ", printed, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', printed);
    }

    [Fact]
    public async Task A_database_that_is_away_does_not_stop_the_first_start()
    {
        await using var program = await StartedProgram.StartAsync(
            None,
            ("Storage__Provider", "Postgres"),
            ("Storage__ConnectionString", "Host=127.0.0.1;Port=1;Database=nobody;Username=nobody"));

        Assert.Contains("Press Ctrl+C to stop.", program.Printed, StringComparison.Ordinal);
        Assert.Contains("The store is away.", program.Printed, StringComparison.Ordinal);
        using var health = await program.Http.GetAsync(new Uri(program.Url, "/health"), None);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
    }

    [Fact]
    public async Task The_desks_door_knows_nothing_of_the_familys_pages()
    {
        var program = shared.Program;

        using var desk = await program.Http.GetAsync(program.DeskUrl, None);
        using var directLine = await program.Http.PostAsync(
            new Uri(program.DeskUrl, "/v3/directline/conversations"), content: null, None);
        using var health = await program.Http.GetAsync(new Uri(program.DeskUrl, "/health"), None);

        Assert.Equal(HttpStatusCode.SeeOther, desk.StatusCode);
        Assert.Equal("/sign-in", desk.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, directLine.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, health.StatusCode);
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/")]
    [InlineData("/v3/directline/conversations")]
    public async Task A_forged_host_is_refused(string path)
    {
        var program = shared.Program;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(program.Url, path));
        request.Headers.Host = "evil.example";

        using var answer = await program.Http.SendAsync(request, None);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
