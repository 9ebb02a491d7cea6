using System.Globalization;
using System.Net;
using FamilyGuide.Load.Hosts;
using FamilyGuide.Load.Starts;
using FamilyGuide.Load.Turns;
using FamilyGuide.Load.Wire;
using FamilyGuide.Providers;

namespace FamilyGuide.Load.Webhooks;

/// <summary>
/// Brings messages by Telegram's webhook, repeated and shuffled, and looks on the families' phones whether each was
/// answered once and in order; then brings them evenly, and measures how long a call waits for its acknowledgement.
/// </summary>
sealed partial class WebhookRun(FileInfo bot, WebhookOptions options, TextWriter output, TimeProvider time)
    : IAsyncDisposable
{
    const string Secret = "a-secret-of-this-run-that-is-long-enough";

    static readonly double[] Shares = [0.5, 0.95, 0.99];

    static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(20);

    readonly LoopbackTelegram _telegram = new();

    int Arrived => _telegram.Phones.Sum(phone => phone.Received.Count);

    /// <returns>Whether each message had one effect.</returns>
    public async Task<bool> RunAsync(CancellationToken ct)
    {
        await _telegram.StartAsync();
        using var folder = new BotFolder
        {
            Settings = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Telegram__Token"] = LoopbackTelegram.Token,
                ["Telegram__BaseUrl"] = _telegram.Url.OriginalString,
                ["Telegram__PublicUrl"] = "https://guide.example.org",
                ["Telegram__WebhookSecret"] = Secret,

                // A few families write what a thousand would.
                ["DirectLine__Limits__AppMessageBurst"] = "100000",
            },
        };
        await using var process = BotProcess.Start(bot, folder);
        await StartRun.WaitUntilHealthyAsync(process, new ServerAddress(folder.Url), time, ct);
        while (_telegram.Secret is null)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), time, ct);
        }

        _telegram.Webhook = new(folder.Url, "/channels/telegram");
        await LearnAnswersAsync(ct);
        var isOnce = await StormAsync(ct);
        if (options.PerSecond > 0)
        {
            await AcknowledgedAsync(ct);
        }

        return options.Outage == 0 ? isOnce : await OutageAsync(ct) && isOnce;
    }

    public ValueTask DisposeAsync() => _telegram.DisposeAsync();

    async Task<bool> StormAsync(CancellationToken ct)
    {
        var random = new Random(options.Messages);
        var before = Arrived;
        var order = new AcknowledgedOrder(options.Messages, time);
        string[] messages = [.. Enumerable.Range(0, options.Messages).Select(Json)];
        var calls = Enumerable.Range(0, options.Messages)
            .SelectMany(number => Enumerable.Repeat(number, random.Next(1, options.MostTimes + 1)))
            .ToArray();
        random.Shuffle(calls);
        var (began, refused) = (time.GetTimestamp(), 0);
        await Parallel.ForEachAsync(
            calls,
            new ParallelOptions { MaxDegreeOfParallelism = options.Parallel, CancellationToken = ct },
            async (number, _) =>
            {
                order.Begins(number);
                if (await CallAsync(messages[number]) != HttpStatusCode.OK)
                {
                    Interlocked.Increment(ref refused);
                }

                order.Ends(number);
            });
        var took = time.GetElapsedTime(began);
        var wanted = options.Messages + options.Families;
        var arrived = await SettledAsync(before + wanted, LongestSilence, ct) - before;
        List<int>[] answered = [.. Families.Select(Answered)];
        var strange = options.Messages - answered.Sum(family => family.Count);
        var inverted = answered.Sum(order.Inversions);
        await output.WriteLineAsync(FormattableString.Invariant(
            $"storm         {calls.Length} calls of {options.Messages} messages in {took.TotalSeconds:F1} s")
            + FormattableString.Invariant($", {refused} refused; {arrived} answers came, {wanted} expected")
            + FormattableString.Invariant($"; {inverted} out of order, {strange} not known"));
        return (refused, arrived - wanted, inverted, strange) is (0, 0, 0, 0);
    }

    async Task AcknowledgedAsync(CancellationToken ct)
    {
        var (buckets, before, messages) = (new LatencyBuckets(), Arrived, options.PerSecond * options.Seconds);
        await PaceAsync(options.Messages, messages, buckets.Add, ct);

        // Or its last answers would be counted in the next part.
        await SettledAsync(before + messages, LongestSilence, ct);
        string[] figures =
        [
            .. Shares.Select(share => FormattableString.Invariant(
                $"p{share * 100:F0} {buckets.Percentile(share).TotalMilliseconds:F1} ms")),
        ];
        await output.WriteLineAsync(FormattableString.Invariant(
            $"acknowledged  {options.PerSecond}/s for {options.Seconds} s: {string.Join(", ", figures)}"));
    }

    /// <summary>Evenly, so many a second, whatever the answers do.</summary>
    async Task PaceAsync(int first, int count, Action<TimeSpan> answered, CancellationToken ct)
    {
        var began = time.GetTimestamp();
        List<Task> under = [];
        for (var number = 0; number < count; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / options.PerSecond) - time.GetElapsedTime(began);
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due, time, ct);
            }

            under.Add(MeasureAsync(Json(first + number), answered));
        }

        await Task.WhenAll(under);
    }

    async Task MeasureAsync(string json, Action<TimeSpan> answered)
    {
        var began = time.GetTimestamp();
        await CallAsync(json);
        answered(time.GetElapsedTime(began));
    }

    async Task<HttpStatusCode> CallAsync(string json)
    {
        using var call = _telegram.Call(json, Secret);
        using var answer = await _telegram.Http.SendAsync(call);
        return answer.StatusCode;
    }

    string Json(int number)
    {
        var update = _telegram.Message(PhoneOf(number), new() { ["text"] = TextOf(number) });
        update["update_id"] = number + 1;
        return update.ToJsonString();
    }

    /// <summary>Whose message it is.</summary>
    Phone PhoneOf(int number) => FamilyOf(number % options.Families);

    Phone FamilyOf(int family) => _telegram.PhoneOf((5_000_000 + family).ToString(CultureInfo.InvariantCulture));

    /// <summary>Until all that is expected has come and no more comes, or nothing has come for long.</summary>
    async Task<int> SettledAsync(int wanted, TimeSpan longestSilence, CancellationToken ct)
    {
        var (last, since) = (0, time.GetTimestamp());
        while (true)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), time, ct);
            var arrived = Arrived;
            if (arrived != last)
            {
                (last, since) = (arrived, time.GetTimestamp());
            }
            else if (time.GetElapsedTime(since) > (arrived >= wanted ? TimeSpan.FromSeconds(3) : longestSilence))
            {
                return arrived;
            }
        }
    }
}
