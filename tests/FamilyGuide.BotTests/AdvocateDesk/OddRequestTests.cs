using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FamilyGuide.BotTests.AdvocateDesk;

/// <summary>Rows of the catalogue with requests that no page of ours makes: C07 with a very long one, and C18.</summary>
public sealed class OddRequestTests : IAsyncLifetime
{
    RunningDesk _desk = null!;
    Advocate _maryam = null!;

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

    [Fact]
    public async Task C07_a_search_of_a_hundred_kilobytes_is_no_burden()
    {
        var @case = await _desk.WaitingAsync();
        await _maryam.ClaimsAsync(@case);

        var (status, _) = await _maryam.OpensAsync($"/cases/{@case.Id}?q={new string('a', 6_000)}");
        var longer = await AnswerToAsync($"/cases/{@case.Id}?q={new string('a', 100_000)}");
        var (after, _) = await _maryam.OpensAsync($"/cases/{@case.Id}?q=letter");

        Assert.True(status is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{status}");
        Assert.True(longer is "" || longer.StartsWith("HTTP/1.1 414", StringComparison.Ordinal), longer);
        Assert.Equal(HttpStatusCode.OK, after);
    }

    [Theory]
    [InlineData("/metrics")]
    [InlineData("/swagger")]
    [InlineData("/swagger/index.html")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/.env")]
    [InlineData("/.git/config")]
    [InlineData("/health/details")]
    [InlineData("/error")]
    [InlineData("/cases")]
    [InlineData("/export")]
    [InlineData("/upload")]
    [InlineData("/settings")]
    public async Task C18_what_is_not_in_the_list_is_not_there_for_anybody(string path)
    {
        using var http = new HttpClient { BaseAddress = _desk.DeskUrl };

        using var stranger = await http.GetAsync(path, None);
        var (signedIn, page) = await _maryam.OpensAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, signedIn);
        Assert.DoesNotContain("   at ", page, StringComparison.Ordinal);
    }

    /// <returns>What came back to a request that is refused while it is still being sent; maybe nothing.</returns>
    async Task<string> AnswerToAsync(string path)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_desk.DeskUrl.Host, _desk.DeskUrl.Port, None);
        await using var stream = client.GetStream();
        using var answer = new StreamReader(stream);
        var cookies = _maryam.Cookies.GetCookieHeader(_desk.DeskUrl);
        try
        {
            await stream.WriteAsync(
                Encoding.ASCII.GetBytes(
                    $"GET {path} HTTP/1.1\r\nHost: {_desk.DeskUrl.Authority}\r\nCookie: {cookies}\r\n"
                    + "Connection: close\r\n\r\n"),
                None);
            return await answer.ReadToEndAsync(None);
        }
        catch (IOException)
        {
            // Closed while it was written or read.
            return "";
        }
    }
}
