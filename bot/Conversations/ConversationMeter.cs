using System.Diagnostics.Metrics;
using FamilyGuide.Bot.Conversations.Deliveries;

namespace FamilyGuide.Bot.Conversations;

/// <summary>What an operator may count: how many and how long, never who, what or where.</summary>
/// <remarks>
/// One for the process, as the platform's own are. While nobody listens, a measurement is one comparison. Its tags are
/// words of our own code; nothing that came from outside may become one.
/// </remarks>
static class ConversationMeter
{
    /// <summary>The name of the meter, and of the source of traces.</summary>
    public const string Name = "FamilyGuide";

    const string ArrivalOutcome = "familyguide.arrival.outcome";
    const string TurnOutcome = "familyguide.turn.outcome";
    const string DataClass = "familyguide.data.class";
    const string DeliveryOutcome = "familyguide.delivery.outcome";
    const string ErrorType = "error.type";

    /// <summary>In seconds: an answer takes 2 ms, with a cloud's help 1.5 s, when a machine dies 10 s.</summary>
    static readonly double[] Durations =
        [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60];

    static readonly Meter Meter = new(Name);

    static readonly Counter<long> Arrivals = Meter.CreateCounter<long>(
        "familyguide.arrivals", "{arrival}", "What came in from families, by what became of it.");

    static readonly Counter<long> TurnEnds = Meter.CreateCounter<long>(
        "familyguide.turns", "{turn}", "Turns by how they ended: committed, fenced, gone or postponed.");

    static readonly Histogram<double> TurnDurations = InSeconds(
        "familyguide.turn.duration", "How long the guide thought, until its replies could be committed.");

    static readonly Histogram<double> AnswerDurations = InSeconds(
        "familyguide.answer.duration", "From an arrival to the commit of what was said to it.");

    static readonly Counter<long> StoreFailures = Meter.CreateCounter<long>(
        "familyguide.store.unavailable", "{failure}", "How often the store could not be used, by code.");

    static readonly UpDownCounter<long> Streams = Meter.CreateUpDownCounter<long>(
        "familyguide.streams.open", "{stream}", "WebSockets that are open on this machine.");

    static readonly Counter<long> Deletions = Meter.CreateCounter<long>(
        "familyguide.retention.deletions", "{row}", "What retention has deleted, by class of data.");

    static readonly Counter<long> Deliveries = Meter.CreateCounter<long>(
        "familyguide.deliveries",
        "{message}",
        "Messages to providers: sent, later, unsure (may come twice), undeliverable.");

    static readonly Counter<long> Dropped = Meter.CreateCounter<long>(
        "familyguide.webhooks.dropped", "{item}", "What a provider signed and nobody could read or use.");

    public static void Delivered() => Deliveries.Add(1, Tag(DeliveryOutcome, "sent"));

    public static void DeliveryFailed(SendKind kind, DeliveryTrouble trouble) =>
        Deliveries.Add(1, Tag(DeliveryOutcome, (kind, trouble) switch
        {
            (_, not DeliveryTrouble.None) => "undeliverable",
            (SendKind.Unsure, _) => "unsure",
            _ => "later",
        }));

    /// <summary>A provider sent something that is acknowledged, or it would come for days, and left out.</summary>
    public static void WebhookDropped() => Dropped.Add(1);

    public static void Arrived(AcceptKind kind) => Arrivals.Add(1, Tag(ArrivalOutcome, kind switch
    {
        AcceptKind.Accepted => "accepted",
        AcceptKind.Repeated => "repeated",
        _ => "refused",
    }));

    /// <param name="outcome">One of the words of <see cref="Turns.MeasuredTurn"/>.</param>
    /// <param name="duration">Without waiting for its commit.</param>
    public static void TurnRan(string outcome, TimeSpan duration) =>
        TurnDurations.Record(duration.TotalSeconds, Tag(TurnOutcome, outcome));

    /// <param name="outcome">What the store made of it.</param>
    /// <param name="arrived">When its arrival was kept.</param>
    /// <param name="now">By the same clock; clocks of two machines may differ a little.</param>
    public static void TurnEnded(CommitKind outcome, DateTimeOffset arrived, DateTimeOffset now)
    {
        TurnEnds.Add(1, Tag(TurnOutcome, outcome switch
        {
            CommitKind.Committed => "committed",
            CommitKind.Fenced => "fenced",
            _ => "gone",
        }));
        if (outcome == CommitKind.Committed)
        {
            AnswerDurations.Record(Math.Max(0, (now - arrived).TotalSeconds));
        }
    }

    /// <summary>It will be run again, here or elsewhere.</summary>
    public static void TurnPostponed() => TurnEnds.Add(1, Tag(TurnOutcome, "postponed"));

    /// <param name="code">Of <see cref="StoreUnavailableException"/>.</param>
    public static void StoreUnavailable(string code) =>
        StoreFailures.Add(1, Tag(ErrorType, code));

    public static void StreamOpened() => Streams.Add(1);

    public static void StreamClosed() => Streams.Add(-1);

    /// <param name="dataClass">The name of a class of data, as in the table of ARCHITECTURE.md.</param>
    /// <param name="count">How many rows.</param>
    public static void Deleted(string dataClass, long count) =>
        Deletions.Add(count, Tag(DataClass, dataClass));

    static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    static Histogram<double> InSeconds(string name, string description) => Meter.CreateHistogram(
        name, "s", description, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = Durations });
}
