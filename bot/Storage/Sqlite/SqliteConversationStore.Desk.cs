using FamilyGuide.Bot.AdvocateDesk.Records;
using FamilyGuide.Bot.Storage.Encryption;
using FamilyGuide.Bot.Storage.Rows;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <content>What the desk keeps of itself.</content>
sealed partial class SqliteConversationStore : IDeskRecords
{
    DeskSeal? _deskSeal;

    async Task<DeskRecord?> IDeskRecords.FindAsync(string kind, string id, CancellationToken cancellationToken)
    {
        var seal = await DeskSealAsync(cancellationToken);
        var found = await Readers.ReadAsync(reader => reader.Once(
            $"{DeskRow.Select} where kind = $1 and id = $2 and (expires_at is null or expires_at > $3)",
            row => DeskRow.Read(row, kind, seal),
            kind,
            id,
            Now));
        return found is [var only] ? only : null;
    }

    async Task<IReadOnlyList<DeskRecord>> IDeskRecords.ListAsync(string kind, CancellationToken cancellationToken)
    {
        var seal = await DeskSealAsync(cancellationToken);
        return await Readers.ReadAsync(reader => reader.Once(
            $"{DeskRow.Select} where kind = $1 and (expires_at is null or expires_at > $2) order by id",
            row => DeskRow.Read(row, kind, seal),
            kind,
            Now));
    }

    async Task<bool> IDeskRecords.KeepAsync(DeskRecord record, CancellationToken cancellationToken)
    {
        var seal = await DeskSealAsync(cancellationToken);
        var box = seal.Seal(record.Kind, record.Id, record.Document.Span);
        var expires = record.Expires?.ToUnixTimeMilliseconds();
        return await Writer.WriteAsync(rows => record.Version == 0
            ? rows.Statements.Once(
                """
                insert into desk_records (kind, id, version, expires_at, document) values ($1, $2, 1, $3, $4)
                on conflict (kind, id) do nothing
                """,
                record.Kind,
                record.Id,
                expires,
                box)
            : rows.Statements.Once(
                """
                update desk_records set version = version + 1, expires_at = $4, document = $5
                where kind = $1 and id = $2 and version = $3
                """,
                record.Kind,
                record.Id,
                record.Version,
                expires,
                box)) == 1;
    }

    async Task<bool> IDeskRecords.RemoveAsync(string kind, string id, CancellationToken cancellationToken) =>
        await Writer.WriteAsync(rows =>
            rows.Statements.Once("delete from desk_records where kind = $1 and id = $2", kind, id)) == 1;

    async Task<DeskSeal> DeskSealAsync(CancellationToken cancellationToken) =>
        _deskSeal ??= new(await SharedKeyAsync(DeskSeal.Purpose, cancellationToken));
}
