using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Storage.Encryption;
using FamilyGuide.Bot.Storage.Rows;
using Npgsql;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <summary>Reads conversations and their logs, for many readers at once.</summary>
sealed class PostgresReaders : IAsyncDisposable
{
    /// <summary>Two cores of a small server have enough to do with these.</summary>
    const int Lanes = 2;

    const string FindConversations = """
        select a.place, c.key, c.header, c.ended_at, c.left_at, c.last_sequence
        from unnest($1::text[]) with ordinality as a (id, place)
        join conversations c on c.id = a.id
        """;

    const string ReadLogs = """
        select a.place, c.key, l.position & 16777215, l.at, l.kind, l.activity
        from unnest($1::text[], $2::bigint[], $3::bigint[]) with ordinality as a (id, after, most, place)
        join conversations c on c.id = a.id
        cross join lateral (
          select position, at, kind, activity from log
          where position > ((c.number << 24) | a.after) and position < ((c.number + 1) << 24) and kind > 0
          order by position limit a.most) l
        order by a.place, l.position
        """;

    readonly PostgresDatabase _database;
    readonly ConversationKeys _keys;
    readonly Together<ConversationId, Conversation?> _finds;
    readonly Together<LogQuestion, IReadOnlyList<LogEntry>> _reads;

    public PostgresReaders(PostgresDatabase database, ConversationKeys keys)
    {
        (_database, _keys) = (database, keys);
        _finds = new(Lanes, asked => database.TryAsync(() => FindAsync(asked)));
        _reads = new(Lanes, asked => database.TryAsync(() => ReadAsync(asked)));
    }

    public Task<Conversation?> FindAsync(ConversationId id, CancellationToken cancellationToken) =>
        _finds.AskAsync(id, cancellationToken);

    public Task<IReadOnlyList<LogEntry>> ReadAsync(
        ConversationId id, long after, int most, CancellationToken cancellationToken) =>
        _reads.AskAsync(new(id, Math.Clamp(after, 0, EntryRow.LargestSequence), most), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _finds.DisposeAsync();
        await _reads.DisposeAsync();
    }

    async Task<Conversation?[]> FindAsync(IReadOnlyList<ConversationId> asked)
    {
        await using var command = _database.Source.CreateCommand(FindConversations);
        command.Parameters.Add(new() { Value = asked.Select(id => id.Value).ToArray() });
        await using var row = await command.ExecuteReaderAsync();
        var found = new Conversation?[asked.Count];
        while (await row.ReadAsync())
        {
            var place = PlaceOf(row);
            found[place] = ToConversation(row, asked[place]);
        }

        return found;
    }

    async Task<IReadOnlyList<LogEntry>[]> ReadAsync(IReadOnlyList<LogQuestion> asked)
    {
        await using var command = _database.Source.CreateCommand(ReadLogs);
        command.Parameters.Add(new() { Value = asked.Select(question => question.Conversation.Value).ToArray() });
        command.Parameters.Add(new() { Value = asked.Select(question => question.After).ToArray() });
        command.Parameters.Add(new() { Value = asked.Select(question => (long)question.Most).ToArray() });
        await using var row = await command.ExecuteReaderAsync();
        var read = new IReadOnlyList<LogEntry>[asked.Count];
        Array.Fill(read, []);
        var (last, entries, cipher) = (-1, new List<LogEntry>(), default(ConversationCipher));
        while (await row.ReadAsync())
        {
            var place = PlaceOf(row);
            if (place != last)
            {
                (last, entries) = (place, new List<LogEntry>(2));
                read[place] = entries;
                cipher = CipherOf(row, asked[place].Conversation);
            }

            entries.Add(EntryRow.Read(row, 2, cipher));
        }

        return read;
    }

    Conversation ToConversation(NpgsqlDataReader row, ConversationId id) =>
        ConversationHeader.Open(CipherOf(row, id), row.GetFieldValue<byte[]>(2))
            .ToConversation(id, row, column: 3);

    ConversationCipher CipherOf(NpgsqlDataReader row, ConversationId id) =>
        _keys.Open(id, row.GetFieldValue<byte[]>(1));

    static int PlaceOf(NpgsqlDataReader row) => (int)row.GetInt64(0) - 1;

    readonly record struct LogQuestion(ConversationId Conversation, long After, int Most);
}
