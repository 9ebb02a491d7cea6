using FamilyGuide.BotTests.Hosting;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Languages;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyGuide.BotTests.FamilyChat;

/// <summary>The page without scripts on a busy day: what is late is waited for, and the page looks by itself.</summary>
public sealed class PlainLateTests : IAsyncLifetime
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    readonly WaitingClock _clock = new();
    RunningPages _pages = null!;
    PlainVisitor _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _pages = await RunningPages.StartBusyAsync(_clock);
        _visitor = new(_pages);
        await _visitor.OpensThePageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _pages.DisposeAsync();
    }

    [Fact]
    public async Task A_welcome_that_is_late_comes_by_itself()
    {
        await WaitsAsync(_visitor.SaysAsync(""), times: 1);

        Assert.Contains(Say(Phrase.PageAnswerComing), _visitor.Html, StringComparison.Ordinal);
        await _pages.AnswerAllAsync();
        await LooksAndFindsAllAsync();
        Assert.Contains("class=\"guide\"", _visitor.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_late_comes_by_itself_and_the_question_stands_there_meanwhile()
    {
        await WaitsAsync(_visitor.SaysAsync("Who helps me?"), times: 2);

        Assert.Contains("Who helps me?", _visitor.Html, StringComparison.Ordinal);
        Assert.Contains(Say(Phrase.PageAnswerComing), _visitor.Html, StringComparison.Ordinal);
        await _pages.AnswerAllAsync();
        await LooksAndFindsAllAsync();
        Assert.Equal(1, _visitor.Counts("Who helps me?"));
    }

    [Fact]
    public async Task Nobody_looks_for_ever()
    {
        await WaitsAsync(_visitor.SaysAsync(""), times: 1);

        var looks = 0;
        while (_visitor.LooksNextAt is not null)
        {
            await _visitor.LooksAgainAsync();
            Assert.InRange(++looks, 1, 20);
        }

        Assert.Contains(Say(Phrase.PageAnswerComing), _visitor.Html, StringComparison.Ordinal);
    }

    string Say(Phrase phrase) =>
        _pages.Services.GetRequiredService<PhraseBook>().In(Language.English).Say(phrase);

    /// <summary>Until the page gives up waiting, so many times.</summary>
    async Task WaitsAsync(Task page, int times)
    {
        for (var wait = 0; wait < times; wait++)
        {
            await _clock.WaitersAsync(1);
            _clock.Advance(Patience);
        }

        await page;
        Assert.NotNull(_visitor.LooksNextAt);
    }

    async Task LooksAndFindsAllAsync()
    {
        await _visitor.LooksAgainAsync();
        Assert.DoesNotContain(Say(Phrase.PageAnswerComing), _visitor.Html, StringComparison.Ordinal);
        Assert.Null(_visitor.LooksNextAt);
    }
}
