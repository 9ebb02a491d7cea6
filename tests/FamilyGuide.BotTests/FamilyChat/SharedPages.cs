namespace FamilyGuide.BotTests.FamilyChat;

/// <summary>One running product for the tests of a class: conversations know nothing of each other.</summary>
public sealed class SharedPages : IAsyncLifetime
{
    RunningPages? _pages;

    internal RunningPages Pages => _pages ?? throw new InvalidOperationException("It has not been started.");

    public async ValueTask InitializeAsync() => _pages = await RunningPages.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_pages is not null)
        {
            await _pages.DisposeAsync();
        }
    }
}
