using FamilyGuide.Bot.AdvocateDesk.Records;
using FamilyGuide.Bot.Storage.Encryption;
using FamilyGuide.Bot.Storage.Rows;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <content>What the desk keeps of itself.</content>
sealed partial class PostgresConversationStore : IDeskRecords
{
    const string NotExpired = $"(expires_at is null or expires_at > {PostgresFetch.NowSql})";

    DeskSeal? _deskSeal;

    async Task<DeskRecord?> IDeskRecords.FindAsync(string kind, string id, CancellationToken cancellationToken)
    {
        var seal = await DeskSealAsync(cancellationToken);
        var found = await database.ReadAsync(
            $"{DeskRow.Select} where kind = $1 and id = $2 and {NotExpired}",
            row => DeskRow.Read(row, kind, seal),
            cancellationToken,
            kind,
            id);
        return found is [var only] ? only : null;
    }

    async Task<IReadOnlyList<DeskRecord>> IDeskRecords.ListAsync(string kind, CancellationToken cancellationToken)
    {
        var seal = await DeskSealAsync(cancellationToken);
        return await database.ReadAsync(
            $"{DeskRow.Select} where kind = $1 and {NotExpired} order by id",
            row => DeskRow.Read(row, kind, seal),
            cancellationToken,
            kind);
    }

    async Task<bool> IDeskRecords.KeepAsync(DeskRecord record, CancellationToken cancellationToken)
    {
        var seal = await DeskSealAsync(cancellationToken);
        var box = seal.Seal(record.Kind, record.Id, record.Document.Span);
        object expires = record.Expires is { } when ? when.ToUnixTimeMilliseconds() : DBNull.Value;
        return await (record.Version == 0
            ? database.RunAsync(
                """
                insert into desk_records (kind, id, version, expires_at, document) values ($1, $2, 1, $3::bigint, $4)
                on conflict (kind, id) do nothing
                """,
                cancellationToken,
                record.Kind,
                record.Id,
                expires,
                box)
            : database.RunAsync(
                """
                update desk_records set version = version + 1, expires_at = $4::bigint, document = $5
                where kind = $1 and id = $2 and version = $3
                """,
                cancellationToken,
                record.Kind,
                record.Id,
                record.Version,
                expires,
                box)) == 1;
    }

    async Task<bool> IDeskRecords.RemoveAsync(string kind, string id, CancellationToken cancellationToken) =>
        await database.RunAsync(
            "delete from desk_records where kind = $1 and id = $2", cancellationToken, kind, id) == 1;

    async Task<DeskSeal> DeskSealAsync(CancellationToken cancellationToken) =>
        _deskSeal ??= new(await SharedKeyAsync(DeskSeal.Purpose, cancellationToken));
}
