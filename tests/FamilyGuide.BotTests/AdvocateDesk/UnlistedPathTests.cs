using System.Net;

namespace FamilyGuide.BotTests.AdvocateDesk;

/// <summary>Row C18 of the catalogue: what nobody has listed.</summary>
public sealed class UnlistedPathTests : IAsyncLifetime
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
}
