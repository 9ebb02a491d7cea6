using FamilyGuide.Bot;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.YourData;
using FamilyGuide.Knowledge.Languages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FamilyGuide.BotTests.FamilyChat;

/// <summary>The whole text about a family's data.</summary>
public sealed class PrivacyPageTests
{
    static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en")]
    [InlineData("sv")]
    [InlineData("da")]
    [InlineData("ar")]
    public async Task Every_kind_of_data_stands_on_the_page_and_when_something_was_last_deleted(string code)
    {
        await using var pages = await RunningPages.StartAsync();
        var voice = pages.Services.GetRequiredService<PhraseBook>().In(Language.FindOrEnglish(code));
        Assert.Contains(voice.Say(Phrase.NoticeDeletingNever), await ReadAsync(pages, code), StringComparison.Ordinal);
        await pages.Store.RecordAsync(UpkeepTask.Retention, new RetentionReport(7, 0, 0, false).ToJson(), None);

        var html = await ReadAsync(pages, code);

        Assert.All(DataScene.Kinds, kind => Assert.Contains(voice.Say(kind), html, StringComparison.Ordinal));
        Assert.Contains(voice.Date(DateOnly.FromDateTime(DateTime.UtcNow)), html, StringComparison.Ordinal);
        Assert.Contains("7", html.Split(voice.Say(Phrase.NoticeWhy))[0], StringComparison.Ordinal);
        Assert.Contains(voice.Say(Phrase.NoticeOperatorNone), html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_store_the_page_is_there_and_says_what_it_does_not_know()
    {
        await using var pages = await RunningPages.StartAsync();
        pages.Store.IsUnavailable = true;

        var html = await ReadAsync(pages, "en");

        var voice = pages.Services.GetRequiredService<PhraseBook>().In(Language.English);
        Assert.Contains(voice.Say(Phrase.NoticeDeletingUnknown), html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_runs_the_service_is_shown_as_they_wrote_it_and_cannot_become_markup()
    {
        await using var pages = await RunningPages.StartAsync();
        pages.Services.GetRequiredService<IOptions<FamilyGuideOptions>>().Value.Operator = "Quux <b>e.V.</b>, Berlin";

        var html = await ReadAsync(pages, "en");

        Assert.Contains("Quux <b>e.V.</b>, Berlin", html, StringComparison.Ordinal);
    }

    /// <summary>As a browser shows it.</summary>
    static async Task<string> ReadAsync(RunningPages pages, string code)
    {
        using var client = pages.Client();
        var html = await client.GetStringAsync($"/privacy?lang={code}", None);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        return System.Net.WebUtility.HtmlDecode(html);
    }
}
