using System.Security.Cryptography;

namespace FamilyGuide.Bot.Conversations.Deliveries;

/// <summary>How long nobody asks a provider that said no.</summary>
static class Backoff
{
    const int LongestDoubling = 10;

    /// <summary>A provider that asks for more gets this.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromHours(1);

    static TimeSpan Usual { get; } = TimeSpan.FromMinutes(5);

    /// <summary>One second, two, four, up to five minutes; a little more, so that not all come back at once.</summary>
    public static TimeSpan After(int attempts)
    {
        var doubled = TimeSpan.FromSeconds(1 << Math.Clamp(attempts - 1, 0, LongestDoubling));
        var wait = doubled < Usual ? doubled : Usual;
        return wait + (wait * (RandomNumberGenerator.GetInt32(0, 250) / 1000.0));
    }

    public static TimeSpan Within(TimeSpan asked) =>
        asked <= TimeSpan.Zero ? After(1) : asked < Longest ? asked : Longest;
}
