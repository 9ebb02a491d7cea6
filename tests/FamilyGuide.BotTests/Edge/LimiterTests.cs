using FamilyGuide.Bot.Conversations.Edge.Limits;
using FamilyGuide.BotTests.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace FamilyGuide.BotTests.Edge;

/// <summary>How a limit counts, and what it does when it can't.</summary>
public sealed class LimiterTests
{
    static readonly Limit TwoThenOneASecond = new(
        "test", "number", AtOnce: 2, TimeSpan.FromSeconds(1), Waiting: 3, Failing.Open, "To be tested.");

    readonly WaitingClock _clock = new();

    static CancellationToken None => TestContext.Current.CancellationToken;

    /// <summary>What was decided. A change here is a change of what happens to families on a bad day.</summary>
    public static TheoryData<string, string> Decisions => new()
    {
        { "messages", nameof(Failing.Open) },
        { "uploads", nameof(Failing.Closed) },
        { "starts", nameof(Failing.Open) },
        { "starts of a neighbourhood", nameof(Failing.Open) },
        { "delayed starts", nameof(Failing.Open) },
        { "requests", nameof(Failing.Open) },
    };

    static Limit[] All
    {
        get
        {
            var size = new FamilyLimitOptions();
            return
            [
                LimitTable.Messages(size), LimitTable.Uploads(size), LimitTable.Starts(size),
                LimitTable.NeighbourhoodStarts(size), LimitTable.DelayedStarts(size), LimitTable.Requests(size),
            ];
        }
    }

    [Fact]
    public void Every_limit_has_a_name_and_a_reason_and_its_failing_is_decided()
    {
        Assert.Equal(Decisions.Select(row => row.Data.Item1), All.Select(limit => limit.Name));
        Assert.All(All, limit => Assert.EndsWith(".", limit.Reason, StringComparison.Ordinal));
        Assert.All(All, limit => Assert.NotEmpty(limit.CountsBy));
    }

    [Theory]
    [MemberData(nameof(Decisions))]
    public void Whom_a_limit_cannot_count_it_treats_as_decided(string name, string decision)
    {
        var limit = All.Single(limit => limit.Name == name);
        var isAdmitted = decision == nameof(Failing.Open);

        Assert.Equal(isAdmitted, Of(limit).Take(key: null).IsAdmitted);
        Assert.Equal(isAdmitted, Full(limit).Take(key: 99).IsAdmitted);
        Assert.Equal(isAdmitted, new Limiter<int>(
            limit, new BrokenClock(), NullLogger.Instance).Take(key: 1).IsAdmitted);
    }

    [Fact]
    public void A_burst_passes_the_next_wait_in_turn_and_too_many_are_refused()
    {
        var limiter = Of(TwoThenOneASecond);

        var admissions = Enumerable.Range(0, 7).Select(_ => limiter.Take(key: 1)).ToArray();

        Assert.All(admissions.Take(5), admission => Assert.True(admission.IsAdmitted));
        Assert.Equal([0, 0, 1, 2, 3], admissions.Take(5).Select(admission => admission.Wait.TotalSeconds));
        Assert.All(admissions.Skip(5), admission => Assert.False(admission.IsAdmitted));
        Assert.Equal(1, admissions[^1].RetryAfterSeconds);
    }

    [Fact]
    public async Task Whoever_waits_is_let_in_when_it_is_time_and_not_before()
    {
        var limiter = Of(TwoThenOneASecond);
        await limiter.AcquireAsync(1, None);
        await limiter.AcquireAsync(1, None);

        var third = limiter.AcquireAsync(1, None);
        Assert.False(third.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.True((await third).IsAdmitted);
    }

    [Fact]
    public void Whoever_was_refused_gets_in_when_they_were_told_to_come_back()
    {
        var limiter = Of(TwoThenOneASecond);
        while (limiter.Take(key: 1).IsAdmitted)
        {
            // Until no more may wait.
        }

        _clock.Advance(TimeSpan.FromSeconds(limiter.Take(key: 1).RetryAfterSeconds));

        Assert.True(limiter.Take(key: 1).IsAdmitted);
    }

    [Fact]
    public void Others_have_their_own_count()
    {
        var limiter = Of(TwoThenOneASecond);
        while (limiter.Take(key: 1).IsAdmitted)
        {
            // Somebody takes all there is.
        }

        Assert.Equal(Admission.AtOnce, limiter.Take(key: 2));
    }

    [Fact]
    public void Who_was_quiet_is_forgotten_to_make_room_and_who_was_not_is_not()
    {
        var limiter = Full(TwoThenOneASecond);
        limiter.Take(key: 2);
        limiter.Take(key: 2);
        limiter.Take(key: 2);
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(Admission.AtOnce, limiter.Take(key: 99));
        Assert.True(limiter.Take(key: 2) is { Wait.TotalSeconds: > 0 });
    }

    Limiter<int> Of(Limit limit) => new(limit, _clock, NullLogger.Instance);

    /// <summary>It remembers three, and all three were there just now.</summary>
    Limiter<int> Full(Limit limit)
    {
        var limiter = new Limiter<int>(limit, _clock, NullLogger.Instance, most: 3);
        for (var key = 0; key < 3; key++)
        {
            limiter.Take(key);
        }

        return limiter;
    }

    sealed class BrokenClock : TimeProvider
    {
        public override long GetTimestamp() => throw new InvalidOperationException("Broken.");
    }
}
