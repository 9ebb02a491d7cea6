using FamilyGuide.Load.DirectLine;

namespace FamilyGuide.Load.Hosts;

/// <summary>How many hosts of which bot share which store.</summary>
record InstallationOptions(FileInfo Bot)
{
    public StoreProvider Provider { get; init; } = StoreProvider.Sqlite;

    /// <summary>More than one need a store that they can share.</summary>
    public int Hosts { get; init; } = 1;

    /// <summary>The first host's data folder; a fresh one, removed when all is well, if null.</summary>
    public string? Data { get; init; }

    public PostgresOptions Postgres { get; init; } = new();

    public Entrance Entrance { get; init; } = Entrance.Page;

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
