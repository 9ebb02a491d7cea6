using FamilyGuide.Bot.Storage.Rows;
using Microsoft.Data.Sqlite;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <summary>The writer's statements. Its SQL stands here and nowhere else.</summary>
sealed class SqliteStatements(SqliteConnection connection) : IDisposable
{
    public Statement Begin { get; } = new(connection, "begin immediate", 0);

    public Statement Commit { get; } = new(connection, "commit", 0);

    public Statement Rollback { get; } = new(connection, "rollback", 0);

    public Statement FindConversation { get; } = new(
        connection, $"select {ConversationRow.Columns} from conversations where id = $1", 1);

    public Statement FindNumber { get; } = new(connection, "select number from conversations where id = $1", 1);

    public Statement InsertConversation { get; } = new(connection, """
        insert into conversations (id, key, header, created_at, last_sequence, last_at, last_arrival,
                                   attempts, lease_owner, lease_until, fence)
        values ($1, $2, $3, $4, 1, $4, 1, 1, $5, $6, 1)
        on conflict (id) do nothing
        """, 6);

    public Statement InsertEntry { get; } = new(connection, """
        insert into log (position, at, kind, activity) values (($1 << 24) | $2, $3, $4, $5)
        """, 5);

    public Statement InsertArrival { get; } = new(connection, """
        insert into inbox (conversation, key, sequence, at) values ($1, $2, $3, $4)
        on conflict (conversation, key) do nothing
        """, 4);

    public Statement FindArrival { get; } = new(connection, """
        select sequence from inbox where conversation = $1 and key = $2
        """, 2);

    public Statement InsertGap { get; } = new(connection, """
        insert into gaps (conversation, sequence, question) values ($1, $2, $3)
        """, 3);

    public Statement AddCount { get; } = new(connection, """
        insert into counts (week, measure, of_what, machine, families) values ($1, $2, $3, '', 1)
        on conflict (week, measure, of_what, machine) do update set families = families + 1
        """, 3);

    public Statement KeepLease { get; } = new(connection, """
        update conversations
        set last_sequence = $2, last_at = $3, last_arrival = $4,
            lease_owner = $5, lease_until = $6, fence = $7, attempts = $8, speaker = $9
        where number = $1
        """, 9);

    public Statement FindOldestArrival { get; } = new(connection, """
        select sequence, at, kind, activity from log
        where position > (($1 << 24) | $2) and position < (($1 + 1) << 24) and kind in (0, 1)
        order by position limit 1
        """, 2);

    public Statement KeepTurn { get; } = new(connection, """
        update conversations
        set last_sequence = $2, last_at = $3, last_done = $4, state_version = $5, state = $6,
            lease_owner = $7, lease_until = $8, attempts = $9, speaker = $10
        where number = $1
        """, 10);

    public Statement ReturnLease { get; } = new(connection, """
        update conversations set lease_owner = null, lease_until = 0, attempts = max(attempts - 1, 0)
        where id = $1 and fence = $2 and lease_owner = $3
        """, 3);

    public Statement EndConversation { get; } = new(connection, """
        update conversations set ended_at = $2 where id = $1 and ended_at is null
        """, 2);

    public Statement EraseLog { get; } = new(connection, """
        delete from log where position >= ($1 << 24) and position < (($1 + 1) << 24)
        """, 1);

    public Statement EraseConversation { get; } = new(connection, "delete from conversations where number = $1", 1);

    public Statement UseTicket { get; } = new(connection, """
        insert into tickets (id, expires_at) values ($1, $2) on conflict (id) do nothing
        """, 2);

    public Statement InsertKey { get; } = new(connection, """
        insert into keys (purpose, key) values ($1, $2) on conflict (purpose) do nothing
        """, 2);

    public Statement FindKey { get; } = new(connection, "select key from keys where purpose = $1", 1);

    /// <summary>For what is done too seldom to be prepared.</summary>
    /// <returns>How many rows changed.</returns>
    public int Once(string sql, params ReadOnlySpan<object?> values)
    {
        using var statement = new Statement(connection, sql, values.Length);
        return statement.Run(values);
    }

    /// <inheritdoc cref="Once"/>
    /// <returns>What was found.</returns>
    public List<T> OnceRead<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var statement = new Statement(connection, sql, values.Length);
        return statement.ReadAll(read, values);
    }

    public void Dispose()
    {
        Statement[] all =
        [
            Begin, Commit, Rollback, FindConversation, FindNumber, InsertConversation, InsertEntry, InsertArrival,
            FindArrival, InsertGap, AddCount, KeepLease, FindOldestArrival, KeepTurn, ReturnLease, EndConversation,
            EraseLog, EraseConversation, UseTicket, InsertKey, FindKey,
        ];
        foreach (var statement in all)
        {
            statement.Dispose();
        }
    }
}
