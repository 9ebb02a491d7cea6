using System.Data.Common;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Bot.Storage.Rows;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <content>What lies at messaging providers.</content>
sealed partial class PostgresConversationStore : ICopyBook
{
    public Task KeepCopyAsync(ConversationId id, ProviderCopy copy, CancellationToken cancellationToken) =>
        WriteAsync(id, rows => CopyRow.Keep(rows, id, copy));

    public async Task<IReadOnlyList<ProviderCopy>> ReadCopiesAsync(
        ConversationId id, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(
            """
            select c.key, p.place, p.name, p.at, p.attempts
            from copies p join conversations c on c.number = p.conversation where c.id = $1 order by p.place
            """,
            row => ReadCopy(row, id),
            cancellationToken,
            id.Value);
        return [.. found.Select(one => one.Copy)];
    }

    public async Task<IReadOnlyList<ConversationId>> FindLeavingAsync(
        int most, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            CopyRow.FindLeaving(PostgresFetch.NowSql),
            row => ConversationId.TryParse(row.GetString(0), out var id) ? id : default,
            cancellationToken,
            (long)most);

    public async Task<IReadOnlyList<LeavingCopy>> LeaseLeavingAsync(
        ConversationId id, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            $"""
            with taken as ({CopyRow.Lease(PostgresFetch.NowSql)})
            select c.key, t.place, t.name, t.at, t.attempts from taken t join conversations c on c.id = $1
            """,
            row => ReadCopy(row, id),
            cancellationToken,
            id.Value);

    public async Task ForgetCopiesAsync(
        ConversationId id, IReadOnlyList<long> places, CancellationToken cancellationToken)
    {
        foreach (var place in places)
        {
            await database.RunAsync(CopyRow.Forget, cancellationToken, id.Value, place);
        }
    }

    LeavingCopy ReadCopy(DbDataReader row, ConversationId id) =>
        CopyRow.Read(row, column: 1, Keys.Open(id, row.GetFieldValue<byte[]>(0)));
}
