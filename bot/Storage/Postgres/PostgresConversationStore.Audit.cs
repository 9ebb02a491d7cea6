using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.Storage.Encryption;
using FamilyGuide.Bot.Storage.Rows;
using Npgsql;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <content>The desk's log.</content>
sealed partial class PostgresConversationStore : IAuditBook
{
    AuditChain? _audit;

    public async Task AppendAsync(ReadOnlyMemory<byte> entry, CancellationToken cancellationToken)
    {
        var (chain, seal) = (await AuditChainAsync(cancellationToken), await DeskSealAsync(cancellationToken));
        await InAuditAsync(
            async audit =>
            {
                var before = await audit.EndAsync(AuditChain.Newest, seal) ?? AuditChain.First;
                var at = (await audit.ReadAsync($"select {PostgresFetch.NowSql}", row => row.GetInt64(0)))[0];
                var box = chain.Seal(before.Number + 1, entry.Span);
                var link = chain.Next(before, at, box);
                await audit.RunAsync(
                    "insert into audit (number, at, entry, hash) values ($1, $2, $3, $4)",
                    link.Number,
                    at,
                    box,
                    link.Hash);
                return await audit.KeepEndAsync(AuditChain.Newest, link, seal);
            },
            cancellationToken);
    }

    public async Task<IReadOnlyList<AuditLine>> NewestAsync(int most, CancellationToken cancellationToken)
    {
        var chain = await AuditChainAsync(cancellationToken);
        return await database.ReadAsync(
            "select number, at, entry from audit order by number desc limit $1",
            row => new AuditLine(
                row.GetInt64(0),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
                chain.Open(row.GetInt64(0), row.GetFieldValue<byte[]>(2))),
            cancellationToken,
            (long)most);
    }

    public async Task<AuditVerdict> VerifyAsync(CancellationToken cancellationToken)
    {
        var (chain, seal) = (await AuditChainAsync(cancellationToken), await DeskSealAsync(cancellationToken));
        return await InAuditAsync(
            async audit => chain.Verify(
                await audit.EndAsync(AuditChain.Forgotten, seal) ?? AuditChain.First,
                await audit.ReadAsync(
                    "select number, at, entry, hash from audit order by number",
                    row => (
                        row.GetInt64(0),
                        row.GetInt64(1),
                        row.GetFieldValue<byte[]>(2),
                        row.GetFieldValue<byte[]>(3))),
                await audit.EndAsync(AuditChain.Newest, seal)),
            cancellationToken);
    }

    public async Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var seal = await DeskSealAsync(cancellationToken);
        return await InAuditAsync(
            async audit =>
            {
                var last = await audit.ReadAsync(
                    "select number, hash from audit where at < $1 order by number desc limit 1",
                    row => new AuditLink(row.GetInt64(0), row.GetFieldValue<byte[]>(1)),
                    before.ToUnixTimeMilliseconds());
                if (last is not [var link])
                {
                    return 0;
                }

                await audit.KeepEndAsync(AuditChain.Forgotten, link, seal);
                return await audit.RunAsync("delete from audit where number <= $1", link.Number);
            },
            cancellationToken);
    }

    /// <summary>One machine at a time: the chain has one end.</summary>
    Task<T> InAuditAsync<T>(Func<AuditTransaction, Task<T>> work, CancellationToken cancellationToken) =>
        database.TryAsync(async () =>
        {
            await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var audit = new AuditTransaction(connection, cancellationToken);
            await audit.RunAsync("lock table audit in exclusive mode");
            var result = await work(audit);
            await transaction.CommitAsync(cancellationToken);
            return result;
        });

    async Task<AuditChain> AuditChainAsync(CancellationToken cancellationToken) =>
        _audit ??= new(await SharedKeyAsync(AuditChain.Purpose, cancellationToken));

    /// <summary>A transaction that has the log for itself.</summary>
    sealed class AuditTransaction(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        public async Task<int> RunAsync(string sql, params object[] values)
        {
            await using var command = Command(sql, values);
            return await command.ExecuteNonQueryAsync(cancellationToken);
        }

        public async Task<List<T>> ReadAsync<T>(string sql, Func<NpgsqlDataReader, T> read, params object[] values)
        {
            await using var command = Command(sql, values);
            await using var row = await command.ExecuteReaderAsync(cancellationToken);
            var found = new List<T>();
            while (await row.ReadAsync(cancellationToken))
            {
                found.Add(read(row));
            }

            return found;
        }

        public async Task<AuditLink?> EndAsync(string end, DeskSeal seal)
        {
            var found = await ReadAsync(
                "select document from desk_records where kind = $1 and id = $2",
                row => row.GetFieldValue<byte[]>(0),
                AuditChain.Kind,
                end);
            return found is [var box] ? AuditLink.FromBytes(seal.Open(AuditChain.Kind, end, box)) : null;
        }

        public Task<int> KeepEndAsync(string end, AuditLink link, DeskSeal seal) => RunAsync(
            """
            insert into desk_records as r (kind, id, version, document) values ($1, $2, 1, $3)
            on conflict (kind, id) do update set version = r.version + 1, document = excluded.document
            """,
            AuditChain.Kind,
            end,
            seal.Seal(AuditChain.Kind, end, link.ToBytes()));

        NpgsqlCommand Command(string sql, object[] values)
        {
            var command = new NpgsqlCommand(sql, connection);
            foreach (var value in values)
            {
                command.Parameters.Add(new() { Value = value });
            }

            return command;
        }
    }
}
