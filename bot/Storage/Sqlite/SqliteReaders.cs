using System.Collections.Concurrent;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Storage.Encryption;
using FamilyGuide.Bot.Storage.Rows;
using Microsoft.Data.Sqlite;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <summary>Reads on connections of their own, so that nobody who reads waits for the writer's disk.</summary>
sealed class SqliteReaders(SqliteDatabase database, ConversationKeys keys) : IDisposable
{
    readonly ConcurrentBag<SqliteReader> _idle = [];

    bool _isClosed;

    public Task<Conversation?> FindAsync(ConversationId id) => ReadAsync(reader =>
    {
        using var row = reader.FindConversation.Read(id.Value);
        if (!row.Read())
        {
            return null;
        }

        var cipher = keys.Open(id, row.GetFieldValue<byte[]>(0));
        return ConversationHeader.Open(cipher, row.GetFieldValue<byte[]>(1))
            .ToConversation(id, row, column: 2);
    });

    public Task<IReadOnlyList<LogEntry>> ReadAsync(ConversationId id, long after, int most) => ReadAsync(reader =>
    {
        using var row = reader.ReadLog.Read(id.Value, Math.Clamp(after, 0, EntryRow.LargestSequence), (long)most);
        if (!row.Read())
        {
            return (IReadOnlyList<LogEntry>)[];
        }

        var cipher = keys.Open(id, row.GetFieldValue<byte[]>(0));
        var entries = new List<LogEntry>(2);
        do
        {
            entries.Add(EntryRow.Read(row, 1, cipher));
        }
        while (row.Read());
        return entries;
    });

    public Task<IReadOnlyList<ConversationId>> FindWaitingAsync(string owner, long now, int most) => ReadAsync(reader =>
    {
        using var row = reader.FindWaiting.Read(owner, now, now + LeaseTerm.Milliseconds, (long)most);
        var waiting = new List<ConversationId>();
        while (row.Read())
        {
            if (ConversationId.TryParse(row.GetString(0), out var id))
            {
                waiting.Add(id);
            }
        }

        return (IReadOnlyList<ConversationId>)waiting;
    });

    public void Dispose()
    {
        _isClosed = true;
        while (_idle.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    /// <summary>Reads on a connection of its own.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteReader, T> read)
    {
        SqliteReader? reader = null;
        try
        {
            if (!_idle.TryTake(out reader))
            {
                reader = new(database);
            }

            return Task.FromResult(read(reader));
        }
        catch (SqliteException error)
        {
            // The connection may be what is broken: the next read gets a new one.
            reader?.Dispose();
            reader = null;
            return Task.FromException<T>(SqliteErrors.ToUnavailable(error));
        }
        finally
        {
            if (reader is not null)
            {
                Return(reader);
            }
        }
    }

    void Return(SqliteReader reader)
    {
        if (_isClosed)
        {
            reader.Dispose();
        }
        else
        {
            _idle.Add(reader);
        }
    }
}
