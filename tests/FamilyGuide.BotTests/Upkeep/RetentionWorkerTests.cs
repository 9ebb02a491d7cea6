using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.Storage;
using FamilyGuide.Bot.Storage.Sqlite;
using FamilyGuide.BotTests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace FamilyGuide.BotTests.Upkeep;

/// <summary>A clock that is wrong must not make a family's conversation old.</summary>
public sealed class RetentionWorkerTests : IAsyncLifetime
{
    readonly TemporaryFolder _folder = new();
    readonly FakeTimeProvider _time = new(new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero));
    readonly WrongClock _clock;
    readonly SqliteConversationStore _store;
    readonly RetentionWorker _worker;

    public RetentionWorkerTests()
    {
        _clock = new(_time);
        _store = new(Options.Create(new StorageOptions { Folder = _folder.Path }), _clock);
        _worker = new(
            _store,
            _store,
            [new AuditRetention(_store)],
            Options.Create(new RetentionOptions()),
            _clock,
            NullLogger<RetentionWorker>.Instance);
    }

    static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _store.OpenAsync(None);
        var somebody = new NewConversation(ConversationId.New(), "directline", "dl_somebody", "sv");
        await _store.CreateAsync(somebody, "{\"type\":\"conversationUpdate\"}"u8.ToArray(), None);
        await _worker.RunAsync(None);
    }

    public ValueTask DisposeAsync()
    {
        _worker.Dispose();
        _store.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_clock_that_jumps_a_month_ahead_makes_nothing_old_before_it_has_kept_to_it_for_a_day()
    {
        _clock.Ahead = TimeSpan.FromDays(31);

        Assert.Equal((0, true), await RunAsync());
        _time.Advance(TimeSpan.FromHours(23));
        Assert.Equal((0, true), await RunAsync());
        _time.Advance(TimeSpan.FromHours(2));
        Assert.Equal((1, false), await RunAsync());
    }

    [Fact]
    public async Task A_clock_that_is_put_right_in_time_has_done_no_harm()
    {
        _clock.Ahead = TimeSpan.FromDays(400);
        Assert.Equal((0, true), await RunAsync());

        _clock.Ahead = TimeSpan.Zero;
        for (var day = 0; day < 29; day++)
        {
            _time.Advance(TimeSpan.FromDays(1));
            Assert.Equal((0, false), await RunAsync());
        }

        _time.Advance(TimeSpan.FromDays(2));
        Assert.Equal((1, false), await RunAsync());
    }

    [Fact]
    public async Task The_desks_log_keeps_a_year_and_what_is_left_of_it_is_still_whole()
    {
        await _store.AppendAsync("old"u8.ToArray(), None);
        _time.Advance(TimeSpan.FromDays(200));
        await _store.AppendAsync("young"u8.ToArray(), None);
        for (var day = 0; day < 170; day++)
        {
            _time.Advance(TimeSpan.FromDays(1));
            await RunAsync();
        }

        Assert.Equal(2, Assert.Single(await _store.NewestAsync(10, None)).Number);
        Assert.Equal(new(1, BrokenAt: null), await _store.VerifyAsync(None));
    }

    async Task<(int Conversations, bool IsInDoubt)> RunAsync()
    {
        var report = await _worker.RunAsync(None);
        return (report!.Conversations, report.IsClockInDoubt);
    }
}
