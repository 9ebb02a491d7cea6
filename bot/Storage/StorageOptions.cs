using System.ComponentModel.DataAnnotations;
using FamilyGuide.Bot.Conversations.Edge;
using FamilyGuide.Bot.Storage.Postgres;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Storage;

/// <summary>Where conversations are kept.</summary>
sealed class StorageOptions
{
    public const string Section = "Storage";

    public const string Sqlite = "Sqlite";
    public const string Postgres = "Postgres";

    /// <summary><c>Sqlite</c>: one file, one program. <c>Postgres</c>: one database, many programs.</summary>
    [Required, RegularExpression($"{Sqlite}|{Postgres}", ErrorMessage = "Storage:Provider must be Sqlite or Postgres.")]
    public string Provider { get; set; } = Sqlite;

    /// <summary>The folder for the database and the master key: FAMILYGUIDE_DATA.</summary>
    [Required(ErrorMessage = "FAMILYGUIDE_DATA must name a folder.")]
    public string Folder { get; set; } = "data";

    /// <summary>The master key's file, if it shall lie elsewhere than in the data folder.</summary>
    public string? MasterKeyFile { get; set; }

    /// <summary>How to reach PostgreSQL, as Npgsql writes it.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// Connections of one program to PostgreSQL: eight do the work, the rest are for when many things happen at once.
    /// Fewer machines times this than the server's max_connections.
    /// </summary>
    [Within(10, 500, "Storage:Connections must be 10 to 500.")]
    public int Connections { get; set; } = 20;
}

[OptionsValidator]
sealed partial class StorageOptionsAttributes : IValidateOptions<StorageOptions>;

/// <inheritdoc cref="StorageOptionsAttributes" />
sealed class StorageOptionsRules : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options) =>
        options.Provider == StorageOptions.Postgres && PostgresAddress.FaultOf(options.ConnectionString) is { } fault
            ? ValidateOptionsResult.Fail(fault)
            : ValidateOptionsResult.Success;
}
