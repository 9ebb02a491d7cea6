using System.Globalization;
using FamilyGuide.Bot.Conversations;
using Microsoft.Data.Sqlite;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <summary>Names what SQLite's error numbers mean for an operator.</summary>
static class SqliteErrors
{
    /// <summary>What was to be written was at fault, not the disk: too big, of a wrong type, against a rule.</summary>
    public static bool IsAboutValues(SqliteException error) => error.SqliteErrorCode is 1 or 18 or 19 or 20;

    public static StoreUnavailableException ToUnavailable(SqliteException error) => new(
        error.SqliteErrorCode switch
        {
            5 or 6 => StoreTrouble.Busy,
            8 => StoreTrouble.ReadOnly,
            10 => StoreTrouble.InputOutput,
            11 or 26 => StoreTrouble.Damaged,
            13 => StoreTrouble.Full,
            14 => StoreTrouble.Missing,
            var code => string.Create(CultureInfo.InvariantCulture, $"{StoreTrouble.Error}-{code}"),
        },
        error);
}
