using System.Text.Json;
using System.Text.Json.Serialization;

namespace FamilyGuide.Bot.Conversations.Upkeep;

/// <summary>
/// The time by which things are forgotten: a clock that jumps ahead must not make anything old that isn't.
/// </summary>
/// <param name="Trusted">Milliseconds since 1970 UTC: what it is by this clock.</param>
/// <param name="DoubtedFor">Milliseconds that the machine's clock has been ahead by more than can be explained.</param>
/// <remarks>
/// It moves as fast as the program lives, measured without the machine's clock, and follows that clock only within a
/// tolerance. A larger jump, which a correction after a long time without power can be as well as a mistake, is
/// believed once the clock has kept to it for a day. So nothing is ever forgotten early because of a wrong clock that
/// somebody notices within a day, and everything at most a day late after a real gap.
/// </remarks>
sealed record RetentionClock(long Trusted, long DoubtedFor)
{
    /// <summary>Three runs: a restart, or another machine taking over, explains a gap of one or two.</summary>
    static readonly TimeSpan Tolerance = TimeSpan.FromHours(3);

    static readonly TimeSpan Believed = TimeSpan.FromDays(1);

    [JsonIgnore]
    public DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(Trusted);

    [JsonIgnore]
    public bool IsInDoubt => DoubtedFor > 0;

    /// <param name="before">As it was when it was last looked at; null the first time.</param>
    /// <param name="shown">What the store's clock shows.</param>
    /// <param name="lived">How long this program has lived since it last looked; zero the first time.</param>
    public static RetentionClock After(RetentionClock? before, DateTimeOffset shown, TimeSpan lived)
    {
        var now = shown.ToUnixTimeMilliseconds();
        var passed = (long)lived.TotalMilliseconds;
        if (before is null)
        {
            return new(now, 0);
        }

        if (now <= before.Trusted + passed + (long)Tolerance.TotalMilliseconds)
        {
            return new(Math.Max(before.Trusted, now), 0);
        }

        // At least one, so that doubt shows even when no time has passed.
        var doubted = before.DoubtedFor + Math.Max(1, passed);
        return doubted >= (long)Believed.TotalMilliseconds ? new(now, 0) : new(before.Trusted + passed, doubted);
    }

    public static RetentionClock? Read(UpkeepEntry? entry) =>
        entry is null ? null : JsonSerializer.Deserialize(entry.Report, UpkeepJson.Default.RetentionClock);

    public string ToJson() => JsonSerializer.Serialize(this, UpkeepJson.Default.RetentionClock);
}
