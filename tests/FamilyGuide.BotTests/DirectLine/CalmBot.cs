using FamilyGuide.BotTests.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace FamilyGuide.BotTests.DirectLine;

/// <summary>A bot for many tests, with limits that none of them meets and a clock that they turn forward.</summary>
public sealed class CalmBot : IAsyncLifetime
{
    internal static (string Name, string? Value)[] NoLimits { get; } =
    [
        ("DirectLine:Limits:MessageBurst", "100000"),
        ("DirectLine:Limits:MessagesPerSecond", "100000"),
        ("DirectLine:Limits:StartsPerHour", "1000000"),
    ];

    internal RunningBot Bot { get; private set; } = null!;

    internal FakeTimeProvider Clock { get; } = new(new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    public async ValueTask InitializeAsync() => Bot = await RunningBot.StartAsync(clock: Clock, settings: NoLimits);

    public ValueTask DisposeAsync() => Bot.DisposeAsync();
}
