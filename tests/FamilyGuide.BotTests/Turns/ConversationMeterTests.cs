using System.Diagnostics;
using System.Diagnostics.Metrics;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Turns;

namespace FamilyGuide.BotTests.Turns;

/// <summary>What an operator may count. The meter is the process's: other tests' figures come too, and don't matter.</summary>
public sealed class ConversationMeterTests : IDisposable
{
    /// <summary>So old that no other test has it.</summary>
    const double ThisTest = 123_456;

    static readonly DateTimeOffset Then = new(2026, 11, 26, 8, 0, 0, TimeSpan.Zero);

    readonly Lock _lock = new();
    readonly List<string> _figures = [];
    readonly MeterListener _listener = new();

    public ConversationMeterTests()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == ConversationMeter.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((what, value, tags, _) => Keep(what, value, tags));
        _listener.SetMeasurementEventCallback<double>((what, value, tags, _) => Keep(what, value, tags));
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();

    [Theory]
    [InlineData(nameof(AcceptKind.Accepted), "accepted")]
    [InlineData(nameof(AcceptKind.Repeated), "repeated")]
    [InlineData(nameof(AcceptKind.Ended), "refused")]
    [InlineData(nameof(AcceptKind.Unknown), "refused")]
    public void An_arrival_is_counted_by_what_became_of_it(string kind, string word)
    {
        ConversationMeter.Arrived(Enum.Parse<AcceptKind>(kind));

        AssertKept($"familyguide.arrivals {{arrival}} 1 familyguide.arrival.outcome={word}");
    }

    [Theory]
    [InlineData(nameof(CommitKind.Committed), "committed")]
    [InlineData(nameof(CommitKind.Fenced), "fenced")]
    [InlineData(nameof(CommitKind.Gone), "gone")]
    public void A_turn_is_counted_by_how_it_ended(string kind, string word)
    {
        ConversationMeter.TurnEnded(Enum.Parse<CommitKind>(kind), Then, Then);

        AssertKept($"familyguide.turns {{turn}} 1 familyguide.turn.outcome={word}");
    }

    [Fact]
    public void The_time_to_an_answer_is_from_its_arrival_to_its_commit_in_seconds()
    {
        ConversationMeter.TurnEnded(CommitKind.Committed, Then, Then.AddSeconds(ThisTest));

        AssertKept("familyguide.answer.duration s 123456 ");
    }

    [Fact]
    public void Clocks_of_two_machines_make_no_time_below_nothing()
    {
        ConversationMeter.TurnEnded(CommitKind.Committed, Then, Then.AddSeconds(-1));

        AssertKept("familyguide.answer.duration s 0 ");
    }

    [Fact]
    public void What_goes_wrong_or_away_is_counted_by_code_and_class()
    {
        ConversationMeter.StoreUnavailable("of-this-test");
        ConversationMeter.Deleted("of-this-test", 7);
        ConversationMeter.TurnPostponed();
        ConversationMeter.StreamOpened();
        ConversationMeter.StreamClosed();

        AssertKept("familyguide.store.unavailable {failure} 1 error.type=of-this-test");
        AssertKept("familyguide.retention.deletions {row} 7 familyguide.data.class=of-this-test");
        AssertKept("familyguide.turns {turn} 1 familyguide.turn.outcome=postponed");
        AssertKept("familyguide.streams.open {stream} 1 ");
        AssertKept("familyguide.streams.open {stream} -1 ");
    }

    [Fact]
    public void A_turn_is_a_trace_of_its_own_whatever_called_and_says_only_how_it_went()
    {
        const int Attempts = 4711;
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ConversationMeter.Name,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                lock (_lock)
                {
                    spans.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var request = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start();
        request.TraceStateString = "name=fatima";

        MeasuredTurn.Begin(Attempts).End(MeasuredTurn.Failed, replies: 1);

        lock (_lock)
        {
            var span = Assert.Single(spans, span => Equals(span.GetTagItem("familyguide.turn.attempts"), Attempts));
            Assert.Equal(default, span.ParentSpanId);
            Assert.NotEqual(request.TraceId, span.TraceId);
            Assert.Null(span.TraceStateString);
            Assert.Equal(ActivityStatusCode.Error, span.Status);
            Assert.Equal(
                ["familyguide.turn.attempts=4711", "familyguide.turn.outcome=failed", "familyguide.turn.replies=1"],
                span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"));
        }
    }

    void Keep<T>(Instrument what, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        where T : struct, IFormattable
    {
        var figure = FormattableString.Invariant($"{what.Name} {what.Unit} {value} ")
            + string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
        lock (_lock)
        {
            _figures.Add(figure);
        }
    }

    void AssertKept(string figure)
    {
        lock (_lock)
        {
            Assert.Contains(figure, _figures);
        }
    }
}
