using System.Net;
using FamilyGuide.Bot.AdvocateDesk;
using FamilyGuide.Bot.AdvocateDesk.Accounts;

namespace FamilyGuide.BotTests.AdvocateDesk;

/// <summary>What every answer of the desk tells the browser, whatever was asked.</summary>
public sealed class DeskHeaderTests : IAsyncLifetime
{
    static readonly string[] Odd =
        ["/nothing", "/health", "/swagger", "/metrics", "/error", "/v3/directline/conversations", "/plain"];

    RunningDesk _desk = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _desk = await RunningDesk.StartAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Every_answer_lets_a_page_do_as_little_as_it_needs()
    {
        using var nobody = new Advocate(_desk, "Nobody");
        using var alva = await _desk.SignedInAsync("Alva", StaffRole.Administrator, StaffRole.Supervisor);
        var asked = DeskEndpoints.All
            .Where(endpoint => !endpoint.Pattern.EndsWith("/events", StringComparison.Ordinal))
            .Select(endpoint => (endpoint.Method, Path: PathOf(endpoint.Pattern)))
            .Concat(Odd.Select(path => (Method: "GET", Path: path)))
            .Concat([("PUT", "/sign-in"), ("DELETE", "/"), ("HEAD", "/sign-in"), ("OPTIONS", "/")])
            .ToArray();

        foreach (var who in new[] { nobody, alva })
        {
            foreach (var (method, path) in asked)
            {
                using var request = new HttpRequestMessage(new(method), path)
                {
                    Headers = { { "Accept", "text/html" } },
                };
                using var answer = await who.Http.SendAsync(request, None);

                var where = $"{method} {path} {(int)answer.StatusCode}";
                Assert.True((int)answer.StatusCode < 500, where);
                Assert.StartsWith(
                    "default-src 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
                Assert.Equal((where, "nosniff"), (where, Header(answer, "X-Content-Type-Options")));
                Assert.Equal((where, "no-referrer"), (where, Header(answer, "Referrer-Policy")));
                Assert.Equal((where, "same-origin"), (where, Header(answer, "Cross-Origin-Opener-Policy")));
                Assert.Equal((where, "same-origin"), (where, Header(answer, "Cross-Origin-Resource-Policy")));
                Assert.Contains("camera=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
                Assert.Equal((where, ""), (where, Header(answer, "Server")));
                if (!Path.HasExtension(path))
                {
                    Assert.Equal((where, "no-store"), (where, Header(answer, "Cache-Control")));
                }

                Assert.DoesNotContain(
                    "/emergency", await answer.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_page_may_run_no_script_but_ours_and_make_no_markup_from_text()
    {
        using var nobody = new Advocate(_desk, "Nobody");

        using var answer = await nobody.Http.GetAsync("/sign-in", None);

        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
            + "require-trusted-types-for 'script'; trusted-types 'none'",
            Header(answer, "Content-Security-Policy"));
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/swagger")]
    [InlineData("/metrics")]
    [InlineData("/error")]
    [InlineData("/v3/directline/conversations")]
    public async Task Nothing_else_is_behind_the_desks_door(string path)
    {
        using var nobody = new Advocate(_desk, "Nobody");

        Assert.Equal(HttpStatusCode.NotFound, (await nobody.OpensAsync(path)).Status);
    }

    static string PathOf(string pattern) => pattern
        .Replace("{id}", "AAAAAAAAAAAAAAAAAAAAAA", StringComparison.Ordinal)
        .Replace("{secret}", "AAAAAAAAAAAAAAAAAAAAAA", StringComparison.Ordinal);

    static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
