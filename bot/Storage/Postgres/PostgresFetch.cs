using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Storage.Encryption;
using FamilyGuide.Bot.Storage.Rows;
using Npgsql;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <summary>Begins a transaction, locks and fetches all that a batch of jobs will ask for: one round trip.</summary>
sealed class PostgresFetch(ConversationKeys keys)
{
    /// <summary>Milliseconds by the server's clock, now rather than at the transaction's beginning.</summary>
    public const string NowSql = "(extract(epoch from clock_timestamp()) * 1000)::bigint";

    const string InsertConversations = $"""
        insert into conversations (id, key, header, created_at, last_sequence, last_at, last_arrival,
                                   attempts, lease_owner, lease_until, fence)
        select v.id, v.key, v.header, n.now, 1, n.now, 1, 1, $4, n.now + $5, 1
        from unnest($1::text[], $2::bytea[], $3::bytea[]) as v (id, key, header), (select {NowSql} as now) as n
        on conflict (id) do nothing
        returning id
        """;

    /// <summary>In the same order on every machine, so that no two wait for each other.</summary>
    const string LockConversations =
        $"select {ConversationRow.Columns}, id from conversations where id = any($1) order by number for update";

    const string FindArrivals = """
        select c.number, i.key, i.sequence
        from unnest($1::text[], $2::bytea[]) as a (id, key)
        join conversations c on c.id = a.id
        join inbox i on i.conversation = c.number and i.key = a.key
        """;

    /// <summary>Two of each: the one that is being answered, and the next.</summary>
    const string FindWaiting = """
        select c.id, l.position & 16777215, l.at, l.kind, l.activity
        from conversations c
        cross join lateral (
          select position, at, kind, activity from log
          where position > ((c.number << 24) | c.last_done) and position < ((c.number + 1) << 24) and kind in (0, 1)
          order by position limit 2) l
        where c.id = any($1) and c.last_done < c.last_arrival
        order by l.position
        """;

    static readonly string FindCases = $"""
        select c.id, {CaseRow.ColumnsOf("k")}
        from conversations c join cases k on k.conversation = c.number
        where c.id = any($1)
        order by k.asked_at, k.asked_sequence
        """;

    public async Task<PostgresRows> RunAsync(
        NpgsqlConnection connection,
        string owner,
        IReadOnlyList<WriteJob<PostgresRows>> jobs,
        bool isWary,
        CancellationToken cancellationToken)
    {
        var asked = new Asked(jobs);
        await using var batch = connection.CreateBatch();
        batch.Add("begin");
        if (asked.Beginnings.Count > 0)
        {
            batch.Add(
                InsertConversations,
                asked.Beginnings.ConvertAll(row => row.Conversation.Id.Value),
                asked.Beginnings.ConvertAll(row => row.WrappedKey),
                asked.Beginnings.ConvertAll(row => row.SealedHeader),
                owner,
                LeaseTerm.Milliseconds);
        }

        batch.Add(isWary ? $"{LockConversations} skip locked" : LockConversations, asked.Conversations);
        if (isWary)
        {
            batch.Add("select id from conversations where id = any($1)", asked.Conversations);
        }

        batch.Add(FindArrivals, asked.ArrivalsOf, asked.ArrivalKeys);
        batch.Add(FindWaiting, asked.Conversations);
        if (asked.CasesOf.Count > 0)
        {
            batch.Add(FindCases, asked.CasesOf);
        }

        batch.Add($"select {NowSql}");
        var rows = new PostgresRows(owner, keys);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        if (asked.Beginnings.Count > 0)
        {
            await ReadInsertionsAsync(reader, rows, asked.Beginnings, cancellationToken);
        }

        var fetched = await ReadConversationsAsync(reader, rows, cancellationToken);
        if (isWary)
        {
            await ReadLockedAsync(reader, rows, fetched, cancellationToken);
        }

        await ReadArrivalsAsync(reader, rows, cancellationToken);
        await ReadWaitingAsync(reader, rows, fetched, cancellationToken);
        if (asked.CasesOf.Count > 0)
        {
            await ReadCasesAsync(reader, rows, fetched, cancellationToken);
        }

        await reader.ReadAsync(cancellationToken);
        rows.Now = reader.GetInt64(0);
        return rows;
    }

    static async Task ReadInsertionsAsync(
        NpgsqlDataReader reader, PostgresRows rows, List<NewConversationRow> asked, CancellationToken cancellationToken)
    {
        var beginnings = asked.ToDictionary(row => row.Conversation.Id.Value, StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.FetchedInsertion(beginnings[reader.GetString(0)]);
        }

        await reader.NextResultAsync(cancellationToken);
    }

    async Task<Dictionary<ConversationId, ConversationRow>> ReadConversationsAsync(
        NpgsqlDataReader reader, PostgresRows rows, CancellationToken cancellationToken)
    {
        var fetched = new Dictionary<ConversationId, ConversationRow>();
        while (await reader.ReadAsync(cancellationToken))
        {
            if (ConversationId.TryParse(reader.GetString(reader.FieldCount - 1), out var id))
            {
                var row = ConversationRow.Read(reader, keys, id);
                fetched.Add(id, row);
                rows.Fetched(row);
            }
        }

        await reader.NextResultAsync(cancellationToken);
        return fetched;
    }

    static async Task ReadCasesAsync(
        NpgsqlDataReader reader,
        PostgresRows rows,
        Dictionary<ConversationId, ConversationRow> fetched,
        CancellationToken cancellationToken)
    {
        while (await reader.ReadAsync(cancellationToken))
        {
            if (ConversationId.TryParse(reader.GetString(0), out var id) && fetched.TryGetValue(id, out var row))
            {
                rows.FetchedCase(row.Number, CaseRow.Read(reader, 1, id, row.Cipher));
            }
        }

        await reader.NextResultAsync(cancellationToken);
    }

    static async Task ReadLockedAsync(
        NpgsqlDataReader reader,
        PostgresRows rows,
        Dictionary<ConversationId, ConversationRow> fetched,
        CancellationToken cancellationToken)
    {
        while (await reader.ReadAsync(cancellationToken))
        {
            if (ConversationId.TryParse(reader.GetString(0), out var id) && !fetched.ContainsKey(id))
            {
                rows.FetchedLocked(id);
            }
        }

        await reader.NextResultAsync(cancellationToken);
    }

    static async Task ReadArrivalsAsync(
        NpgsqlDataReader reader, PostgresRows rows, CancellationToken cancellationToken)
    {
        while (await reader.ReadAsync(cancellationToken))
        {
            ReadArrival(reader, rows);
        }

        await reader.NextResultAsync(cancellationToken);
    }

    static void ReadArrival(NpgsqlDataReader reader, PostgresRows rows) =>
        rows.FetchedArrival(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1), reader.GetInt64(2));

    static async Task ReadWaitingAsync(
        NpgsqlDataReader reader,
        PostgresRows rows,
        Dictionary<ConversationId, ConversationRow> fetched,
        CancellationToken cancellationToken)
    {
        while (await reader.ReadAsync(cancellationToken))
        {
            if (ConversationId.TryParse(reader.GetString(0), out var id) && fetched.TryGetValue(id, out var row))
            {
                rows.FetchedWaiting(row.Number, EntryRow.Read(reader, 1, row.Cipher));
            }
        }

        await reader.NextResultAsync(cancellationToken);
    }

    /// <summary>What the jobs need, each thing once and in an order that all machines share.</summary>
    sealed class Asked
    {
        public Asked(IReadOnlyList<WriteJob<PostgresRows>> jobs)
        {
            Conversations =
            [
                .. jobs.Select(job => job.Conversation.Value)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];
            Beginnings =
            [
                .. jobs.Select(job => job.Beginning)
                    .OfType<NewConversationRow>()
                    .DistinctBy(row => row.Conversation.Id)
                    .OrderBy(row => row.Conversation.Id.Value, StringComparer.Ordinal),
            ];
            List<WriteJob<PostgresRows>> arriving =
            [
                .. jobs.Where(job => job.ArrivalKey is not null)
                    .DistinctBy(job => (job.Conversation, Convert.ToHexString(job.ArrivalKey!))),
            ];
            ArrivalsOf = arriving.ConvertAll(job => job.Conversation.Value);
            ArrivalKeys = arriving.ConvertAll(job => job.ArrivalKey!);
            CasesOf =
            [
                .. jobs.Where(job => job.TouchesCases)
                    .Select(job => job.Conversation.Value)
                    .Distinct(StringComparer.Ordinal),
            ];
        }

        public List<string> Conversations { get; }

        public List<NewConversationRow> Beginnings { get; }

        public List<string> ArrivalsOf { get; }

        public List<byte[]> ArrivalKeys { get; }

        public List<string> CasesOf { get; }
    }
}
