using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.Storage.Encryption;
using FamilyGuide.Bot.Storage.Rows;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <content>The desk's log.</content>
sealed partial class SqliteConversationStore : IAuditBook
{
    AuditChain? _audit;

    public async Task AppendAsync(ReadOnlyMemory<byte> entry, CancellationToken cancellationToken)
    {
        var (chain, seal) = (await AuditChainAsync(cancellationToken), await DeskSealAsync(cancellationToken));
        await Writer.WriteAsync(rows =>
        {
            var before = EndOf(rows.Statements, AuditChain.Newest, seal) ?? AuditChain.First;
            var (at, box) = (Now, chain.Seal(before.Number + 1, entry.Span));
            var link = chain.Next(before, at, box);
            rows.Statements.Once(
                "insert into audit (number, at, entry, hash) values ($1, $2, $3, $4)", link.Number, at, box, link.Hash);
            return KeepEnd(rows.Statements, AuditChain.Newest, link, seal);
        });
    }

    public async Task<IReadOnlyList<AuditLine>> NewestAsync(int most, CancellationToken cancellationToken)
    {
        var chain = await AuditChainAsync(cancellationToken);
        return await Readers.ReadAsync(reader => reader.Once(
            "select number, at, entry from audit order by number desc limit $1",
            row => new AuditLine(
                row.GetInt64(0),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
                chain.Open(row.GetInt64(0), row.GetFieldValue<byte[]>(2))),
            (long)most));
    }

    public async Task<AuditVerdict> VerifyAsync(CancellationToken cancellationToken)
    {
        var (chain, seal) = (await AuditChainAsync(cancellationToken), await DeskSealAsync(cancellationToken));

        // In the writer's order: nothing is appended meanwhile.
        return await Writer.WriteAsync(rows => chain.Verify(
            EndOf(rows.Statements, AuditChain.Forgotten, seal) ?? AuditChain.First,
            rows.Statements.OnceRead(
                "select number, at, entry, hash from audit order by number",
                row => (
                    row.GetInt64(0),
                    row.GetInt64(1),
                    row.GetFieldValue<byte[]>(2),
                    row.GetFieldValue<byte[]>(3))),
            EndOf(rows.Statements, AuditChain.Newest, seal)));
    }

    public async Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var seal = await DeskSealAsync(cancellationToken);
        return await Writer.WriteAsync(rows =>
        {
            var last = rows.Statements.OnceRead(
                "select number, hash from audit where at < $1 order by number desc limit 1",
                row => new AuditLink(row.GetInt64(0), row.GetFieldValue<byte[]>(1)),
                before.ToUnixTimeMilliseconds());
            if (last is not [var link])
            {
                return 0;
            }

            KeepEnd(rows.Statements, AuditChain.Forgotten, link, seal);
            return rows.Statements.Once("delete from audit where number <= $1", link.Number);
        });
    }

    static AuditLink? EndOf(SqliteStatements statements, string end, DeskSeal seal)
    {
        var found = statements.OnceRead(
            "select document from desk_records where kind = $1 and id = $2",
            row => row.GetFieldValue<byte[]>(0),
            AuditChain.Kind,
            end);
        return found is [var box] ? AuditLink.FromBytes(seal.Open(AuditChain.Kind, end, box)) : null;
    }

    static int KeepEnd(SqliteStatements statements, string end, AuditLink link, DeskSeal seal) => statements.Once(
        """
        insert into desk_records (kind, id, version, document) values ($1, $2, 1, $3)
        on conflict (kind, id) do update set version = version + 1, document = excluded.document
        """,
        AuditChain.Kind,
        end,
        seal.Seal(AuditChain.Kind, end, link.ToBytes()));

    async Task<AuditChain> AuditChainAsync(CancellationToken cancellationToken) =>
        _audit ??= new(await SharedKeyAsync(AuditChain.Purpose, cancellationToken));
}
