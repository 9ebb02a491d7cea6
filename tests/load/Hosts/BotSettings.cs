using System.Collections.Immutable;

namespace FamilyGuide.Load.Hosts;

/// <summary>What a bot's process gets in its environment beside its folder, such as the store to use.</summary>
sealed record BotSettings(ImmutableArray<(string Name, string Value)> Values)
{
    /// <summary>SQLite in the bot's own folder.</summary>
    public static BotSettings Usual { get; } = new([]);

    public BotSettings With(string name, string value) => new(Values.Add((name, value)));
}
