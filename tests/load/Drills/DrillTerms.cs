using System.Collections.Immutable;
using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Hosts;

namespace FamilyGuide.Load.Drills;

/// <summary>Which bot a drill starts, and with what.</summary>
sealed record DrillTerms(FileInfo Bot)
{
    public StoreProvider Provider { get; init; } = StoreProvider.Sqlite;

    public PostgresOptions Postgres { get; init; } = new();

    /// <summary>What the bot gets besides, as environment variables.</summary>
    public ImmutableDictionary<string, string> Settings { get; init; } = [];

    public Entrance Entrance { get; init; } = Entrance.Page;

    /// <summary>The same seed takes the same random decisions; how the machine interleaves them is its own.</summary>
    public int Seed { get; init; } = Environment.TickCount;

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
