using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.BotTests.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace FamilyGuide.BotTests.Edge;

/// <summary>A program that starts while its store is out.</summary>
public sealed class AccessKeyLoadingTests : IDisposable
{
    readonly WaitingClock _clock = new();
    readonly AccessTokens _tokens;
    readonly MemoryStore _store;
    readonly AccessKeyLoading _loading;

    public AccessKeyLoadingTests()
    {
        _tokens = new(_clock);
        _store = new(_clock);
        _loading = new(_tokens, _store, _clock, NullLogger<AccessKeyLoading>.Instance);
    }

    static CancellationToken None => TestContext.Current.CancellationToken;

    public void Dispose() => _loading.Dispose();

    [Fact]
    public async Task With_a_store_the_key_is_there_before_the_first_request()
    {
        await _loading.StartAsync(None);

        Assert.NotEmpty(Mint());
    }

    [Fact]
    public async Task Without_a_store_it_starts_all_the_same_and_loads_the_key_when_the_store_is_back()
    {
        _store.IsUnavailable = true;
        await _loading.StartAsync(None);
        await _clock.WaitersAsync(1);

        _clock.Advance(AccessKeyLoading.BetweenTries);
        await _clock.WaitersAsync(1);
        Assert.Throws<StoreUnavailableException>(Mint);

        _store.IsUnavailable = false;
        _clock.Advance(AccessKeyLoading.BetweenTries);
        await _loading.ExecuteTask!.WaitAsync(None);

        var restarted = new AccessTokens(_clock);
        restarted.UseKey(await _store.SharedKeyAsync(AccessTokens.KeyPurpose, None));
        Assert.True(restarted.Check(TokenPurpose.DirectLine, Mint()).IsValid);
    }

    [Fact]
    public async Task It_stops_while_it_still_tries()
    {
        _store.IsUnavailable = true;
        await _loading.StartAsync(None);

        await _loading.StopAsync(None);

        Assert.True(_loading.ExecuteTask!.IsCanceled);
    }

    string Mint() =>
        _tokens.Mint(TokenPurpose.DirectLine, ConversationId.New(), "dl_anna", TokenLifetimes.DirectLine);
}
