using System.Net;
using System.Net.Http.Json;
using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.BotTests.Drivers;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Languages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FamilyGuide.BotTests.FamilyChat;

/// <summary>What a family meets while nothing can be kept: words in its language, and what it wrote.</summary>
public sealed class StoreGoneTests(Chromium chromium) : IAsyncLifetime
{
    const string Written = "Where is \"my\" daughter? <b>\n\nShe is 7.";

    RunningPages _pages = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _pages = await RunningPages.StartAsync();

    public ValueTask DisposeAsync() => _pages.DisposeAsync();

    [Fact]
    public async Task A_message_that_cannot_be_kept_comes_back_in_its_form_and_is_said_once_when_it_can()
    {
        using var visitor = new PlainVisitor(_pages);
        await visitor.OpensThePageAsync();
        await visitor.SaysAsync("First");
        var form = visitor.Form;
        _pages.Store.IsUnavailable = true;

        await visitor.SendsAsync(form, Written, _pages.Origin);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, visitor.Status);
        Assert.Contains(Say(Language.English, Phrase.PageNotKept), visitor.Html, StringComparison.Ordinal);
        Assert.Contains($"{WebUtility.HtmlEncode(Written).Split('\n')[0]}", visitor.Html, StringComparison.Ordinal);
        Assert.Equal(form, visitor.Form);

        _pages.Store.IsUnavailable = false;
        await visitor.SendsAsync(visitor.Form, Written, _pages.Origin);
        await visitor.SendsAsync(form, Written, _pages.Origin);

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal(1, visitor.Counts("She is 7."));
    }

    [Fact]
    public async Task The_very_first_message_comes_back_too()
    {
        using var visitor = new PlainVisitor(_pages);
        await visitor.OpensThePageAsync();
        _pages.Store.IsUnavailable = true;

        await visitor.SaysAsync("The first one");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, visitor.Status);
        Assert.Contains("The first one</textarea>", visitor.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_writes_while_the_program_goes_away_gets_it_back_as_well()
    {
        using var visitor = new PlainVisitor(_pages);
        await visitor.OpensThePageAsync();
        await _pages.DrainAsync();

        await visitor.SaysAsync("At the last moment");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, visitor.Status);
        Assert.Contains("At the last moment</textarea>", visitor.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_site_sends_does_not_come_back()
    {
        using var visitor = new PlainVisitor(_pages);
        await visitor.OpensThePageAsync();
        await _pages.DrainAsync();

        await visitor.SendsAsync(visitor.Form, "Not by us", "https://evil.example");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, visitor.Status);
        Assert.DoesNotContain("Not by us", visitor.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("sv")]
    [InlineData("da")]
    [InlineData("ar")]
    public async Task A_program_that_started_without_its_store_says_so_in_every_language_and_then_works(string code)
    {
        await using var pages = await RunningPages.StartWithoutStoreAsync();
        using var client = pages.Client();
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var root = await client.GetAsync($"/?lang={code}", None);
        using var plain = await client.GetAsync($"/plain?lang={code}", None);
        using var session = await client.PostAsJsonAsync("/session", new { }, None);

        Assert.Equal(HttpStatusCode.OK, root.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, plain.StatusCode);
        Assert.Contains(
            Say(Language.FindOrEnglish(code), Phrase.PageDownText),
            await plain.Content.ReadAsStringAsync(None),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, session.StatusCode);
        Assert.All([plain, session], answer => Assert.NotNull(answer.Headers.RetryAfter));

        pages.Store.IsUnavailable = false;
        await pages.Services.GetServices<IHostedService>().OfType<AccessKeyLoading>().Single()
            .ExecuteTask!.WaitAsync(None);
        using var again = await client.GetAsync($"/plain?lang={code}", None);

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Without_scripts_a_family_reads_why_in_Arabic_and_only_has_to_press_once_more()
    {
        const string Text = "أين ابنتي؟ عمرها ٧ سنوات";
        await using var family = await Family.WithAsync(_pages, chromium, new() { JavaScriptEnabled = false });
        await family.OpensThePageAsync(Language.Arabic);
        _pages.Store.IsUnavailable = true;

        await family.SaysAsync(Text);

        await family.SeesTheNoticeAsync(Say(Language.Arabic, Phrase.PageNotKept));
        Assert.Equal("rtl", await family.Page.GetAttributeAsync("html", "dir"));
        Assert.Equal(Text, await family.Page.Locator("#say").InputValueAsync());

        _pages.Store.IsUnavailable = false;
        await family.SendsAsync();

        await family.ReadsAsync(Text);
        await family.SeesOnceAsync(Text);
    }

    string Say(Language language, Phrase phrase) =>
        _pages.Services.GetRequiredService<PhraseBook>().In(language).Say(phrase);
}
