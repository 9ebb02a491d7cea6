using System.Net;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Languages;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyGuide.BotTests.FamilyChat;

/// <summary>What every answer tells the browser, and what a person reads when something is wrong.</summary>
public sealed class AnswerHeaderTests(SharedPages shared) : IClassFixture<SharedPages>
{
    static readonly string[] Demanded =
    [
        "Content-Security-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy",
        "Referrer-Policy", "X-Content-Type-Options",
    ];

    static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "/", 200)]
    [InlineData("GET", "/plain", 200)]
    [InlineData("GET", "/plain?before=x&look=%00", 200)]
    [InlineData("GET", "/emergency", 200)]
    [InlineData("GET", "/nothing", 404)]
    [InlineData("GET", "/assets/..%2fappsettings.json", 404)]
    [InlineData("GET", "/assets/assets.json", 404)]
    [InlineData("PUT", "/", 405)]
    [InlineData("POST", "/session", 415)]
    [InlineData("POST", "/plain", 400)]
    [InlineData("GET", "/v3/directline/conversations", 405)]
    public async Task Every_answer_has_the_headers(string method, string path, int status)
    {
        using var client = shared.Pages.Client();
        using var request = new HttpRequestMessage(new(method), path);

        using var answer = await client.SendAsync(request, None);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.All(Demanded, name => Assert.True(answer.Headers.Contains(name), name));
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task What_never_changes_is_kept_for_ever_and_comes_compressed()
    {
        using var client = shared.Pages.Client();
        var page = await client.GetStringAsync("/", None);
        var address = page.Split('"').First(part => part.EndsWith("webchat-minimal.js", StringComparison.Ordinal));
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");

        using var answer = await client.SendAsync(request, None);

        Assert.Equal("br", answer.Content.Headers.ContentEncoding.Single());
        Assert.InRange(answer.Content.Headers.ContentLength!.Value, 1, 400 * 1024);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("/nothing", Phrase.PageNotFound, HttpStatusCode.NotFound)]
    [InlineData("/nothing?lang=sv", Phrase.PageNotFound, HttpStatusCode.NotFound)]
    [InlineData("/nothing?lang=ar", Phrase.PageNotFound, HttpStatusCode.NotFound)]
    public async Task A_person_reads_errors_in_their_language(string path, Phrase phrase, HttpStatusCode status)
    {
        using var answer = await BrowseAsync(shared.Pages, path);

        Assert.Equal(status, answer.StatusCode);
        var language = Language.FindOrEnglish(path.Split('=')[^1]);
        var voice = shared.Pages.Services.GetRequiredService<PhraseBook>().In(language);
        Assert.Contains(voice.Say(phrase), await answer.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_store_a_family_is_told_so_and_still_finds_whom_to_call()
    {
        await using var pages = await RunningPages.StartAsync();
        using var visitor = new PlainVisitor(pages);
        await visitor.OpensThePageAsync();
        pages.Store.IsUnavailable = true;

        await visitor.SaysAsync("Is anybody there?");
        using var emergency = await BrowseAsync(pages, "/emergency?lang=sv");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, visitor.Status);
        Assert.Contains("We could not save your message just now", visitor.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, emergency.StatusCode);
        Assert.Contains("tel:112", await emergency.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
    }

    static async Task<HttpResponseMessage> BrowseAsync(RunningPages pages, string path)
    {
        using var client = pages.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");
        return await client.SendAsync(request, None);
    }
}
