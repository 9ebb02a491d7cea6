using FamilyGuide.Bot.Conversations;
using Npgsql;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <summary>Names what PostgreSQL's errors mean for an operator, and for what was being done.</summary>
static class PostgresErrors
{
    public static StoreUnavailableException ToUnavailable(NpgsqlException error) => new(CodeOf(error), error);

    /// <summary>Two machines got into each other's way; the same once more will do.</summary>
    public static bool IsWorthRepeating(NpgsqlException error) => error is PostgresException
    {
        SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
    };

    /// <summary>
    /// The connection is no more, or was none: a pool is full of those when a server has been away. Another may do.
    /// </summary>
    public static bool IsLostConnection(NpgsqlException error) => error is PostgresException { SqlState: { } state }
        ? state is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
        : error.InnerException is not TimeoutException;

    /// <summary>A row stayed locked by somebody else.</summary>
    public static bool IsLocked(NpgsqlException error) =>
        error is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable };

    /// <summary>The values were at fault (or our statement), not the server or the way to it.</summary>
    public static bool IsAboutValues(NpgsqlException error) => error is PostgresException { SqlState: { } state }
        && (state.StartsWith("22", StringComparison.Ordinal)
            || state.StartsWith("23", StringComparison.Ordinal)
            || state.StartsWith("42", StringComparison.Ordinal)
            || state == PostgresErrorCodes.ProgramLimitExceeded);

    static string CodeOf(NpgsqlException error) => error switch
    {
        PostgresException postgres => postgres.SqlState switch
        {
            PostgresErrorCodes.LockNotAvailable => StoreTrouble.Busy,
            PostgresErrorCodes.QueryCanceled => StoreTrouble.Slow,
            PostgresErrorCodes.DiskFull => StoreTrouble.Full,
            PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.OutOfMemory => StoreTrouble.OutOfConnections,
            PostgresErrorCodes.ReadOnlySqlTransaction => StoreTrouble.ReadOnly,
            PostgresErrorCodes.IoError => StoreTrouble.InputOutput,
            PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => StoreTrouble.Damaged,
            PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.UndefinedTable => StoreTrouble.Missing,
            PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
                or PostgresErrorCodes.CannotConnectNow => StoreTrouble.Unreachable,
            var state => $"{StoreTrouble.Error}-{state}",
        },
        { InnerException: TimeoutException } when IsFromPool(error) => StoreTrouble.OutOfConnections,
        { InnerException: TimeoutException } => StoreTrouble.Slow,
        _ => StoreTrouble.Unreachable,
    };

    static bool IsFromPool(NpgsqlException error) => error.Message.Contains("pool", StringComparison.Ordinal);
}
