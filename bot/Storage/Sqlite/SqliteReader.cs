using Microsoft.Data.Sqlite;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <summary>A connection that only reads, with its statements.</summary>
sealed class SqliteReader : IDisposable
{
    readonly SqliteConnection _connection;

    public SqliteReader(SqliteDatabase database)
    {
        _connection = database.OpenForReading();
        FindConversation = new(_connection, """
            select key, header, ended_at, left_at, last_sequence from conversations where id = $1
            """, 1);
        ReadLog = new(_connection, """
            select c.key, l.sequence, l.at, l.kind, l.activity
            from conversations c
            join log l on l.position > ((c.number << 24) | $2) and l.position < ((c.number + 1) << 24)
            where c.id = $1 and l.kind > 0
            order by l.position limit $3
            """, 3);
        FindWaiting = new(_connection, """
            select id from conversations
            where last_done < last_arrival and (lease_owner is not $1 or lease_until <= $2 or lease_until > $3)
            limit $4
            """, 4);
    }

    public Statement FindConversation { get; }

    public Statement ReadLog { get; }

    public Statement FindWaiting { get; }

    /// <summary>For what is asked too seldom to be prepared.</summary>
    public List<T> Once<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var statement = new Statement(_connection, sql, values.Length);
        return statement.ReadAll(read, values);
    }

    public void Dispose()
    {
        FindConversation.Dispose();
        ReadLog.Dispose();
        FindWaiting.Dispose();
        _connection.Dispose();
    }
}
