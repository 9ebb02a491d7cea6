using FamilyGuide.BotTests.Hosting;

namespace FamilyGuide.BotTests.FamilyChat;

/// <summary>One running product, in which so much time passes between two tests that all may type numbers.</summary>
public sealed class ReturnPages : IAsyncLifetime
{
    readonly WaitingClock _clock = new();

    RunningPages? _pages;

    internal RunningPages Pages => _pages ?? throw new InvalidOperationException("It has not been started.");

    public void LetGuessesBeForgotten() => _clock.Advance(TimeSpan.FromHours(1));

    public async ValueTask InitializeAsync() => _pages = await RunningPages.StartAsync(_clock);

    public async ValueTask DisposeAsync()
    {
        if (_pages is not null)
        {
            await _pages.DisposeAsync();
        }
    }
}
