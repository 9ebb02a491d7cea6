using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Storage;

/// <summary>Where conversations are kept.</summary>
sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Only <c>Sqlite</c> so far: one file, one program.</summary>
    [Required, RegularExpression("Sqlite", ErrorMessage = "Storage:Provider must be Sqlite.")]
    public string Provider { get; set; } = "Sqlite";

    /// <summary>The folder for the database and the master key: FAMILYGUIDE_DATA.</summary>
    [Required(ErrorMessage = "FAMILYGUIDE_DATA must name a folder.")]
    public string Folder { get; set; } = "data";

    /// <summary>The master key's file, if it shall lie elsewhere than in the data folder.</summary>
    public string? MasterKeyFile { get; set; }
}

[OptionsValidator]
sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
