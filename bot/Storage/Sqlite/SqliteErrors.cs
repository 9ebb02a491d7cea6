using System.Globalization;
using FamilyGuide.Bot.Conversations;
using Microsoft.Data.Sqlite;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <summary>Names what SQLite's error numbers mean for an operator.</summary>
static class SqliteErrors
{
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
