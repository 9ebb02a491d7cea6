namespace FamilyGuide.Load.Webhooks;

/// <content>A provider that is away for a while, with families who write on.</content>
sealed partial class WebhookRun
{
    /// <summary>So many answers of the provider are lost before it goes: what it took then may come twice.</summary>
    const int LostAnswers = 20;

    /// <summary>Before it goes and after it is back, families write for so long.</summary>
    static readonly TimeSpan Around = TimeSpan.FromSeconds(5);

    /// <summary>After a minute away, the next try is a minute later.</summary>
    static readonly TimeSpan LongestAfterOutage = TimeSpan.FromSeconds(150);

    /// <returns>Whether every family got what it is owed, and no more came twice than answers were lost.</returns>
    async Task<bool> OutageAsync(CancellationToken ct)
    {
        var before = _telegram.Phones.ToDictionary(phone => phone, phone => phone.Received.Count);
        var seconds = options.Outage + (2 * Around.TotalSeconds);
        var messages = (int)(options.PerSecond * seconds);
        var first = options.Messages + (options.PerSecond * options.Seconds);
        _telegram.Mischief.LoseAnswers = LostAnswers;
        var away = AwayAsync(ct);
        await PaceAsync(first, messages, _ => { }, ct);
        await away;
        var lost = LostAnswers - _telegram.Mischief.LoseAnswers;
        var began = time.GetTimestamp();
        var arrived = await SettledAsync(before.Values.Sum() + messages, LongestAfterOutage, ct);
        var owed = Enumerable.Range(first, messages).CountBy(PhoneOf).ToDictionary();
        var missing = owed.Sum(one => Math.Max(0, before[one.Key] + one.Value - one.Key.Received.Count));
        var twice = arrived - before.Values.Sum() - messages + missing;
        await output.WriteLineAsync(
            FormattableString.Invariant($"outage        {options.Outage} s away, {messages} messages at ")
            + FormattableString.Invariant($"{options.PerSecond}/s: {missing} answers missing, {twice} twice ")
            + FormattableString.Invariant($"({lost} of the provider's answers were lost); all there ")
            + FormattableString.Invariant($"{time.GetElapsedTime(began).TotalSeconds:F0} s after the last message"));
        return missing == 0 && twice <= lost;
    }

    async Task AwayAsync(CancellationToken ct)
    {
        await Task.Delay(Around, time, ct);
        _telegram.Mischief.Vanish = true;
        await Task.Delay(TimeSpan.FromSeconds(options.Outage), time, ct);
        _telegram.Mischief.Vanish = false;
    }
}
