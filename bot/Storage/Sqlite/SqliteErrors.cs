using FamilyGuide.Bot.Conversations;
using Microsoft.Data.Sqlite;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <summary>Names what SQLite's error numbers mean for an operator.</summary>
static class SqliteErrors
{
    public static StoreUnavailableException ToUnavailable(SqliteException error) => new(
        error.SqliteErrorCode switch
        {
            5 or 6 => "store-busy",
            8 => "store-read-only",
            10 => "store-io",
            11 or 26 => "store-damaged",
            13 => "store-full",
            14 => "store-missing",
            _ => "store-error",
        },
        error);
}
