using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Returning;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <content>Codes that bring families back.</content>
sealed partial class PostgresConversationStore : IReturnBook
{
    public async Task<bool> KeepCodesAsync(
        ConversationId conversation, IReadOnlyList<KeptCode> codes, CancellationToken cancellationToken) =>
        await database.RunAsync(
            """
            with owner as (select number from conversations where id = $1),
                 gone as (
                   delete from returns using owner where conversation = owner.number and (until is null) = $5)
            insert into returns (conversation, code, opens, until)
            select owner.number, kept.code, kept.opens, kept.until
            from owner, unnest($2::bytea[], $3::text[], $4::bigint[]) as kept (code, opens, until)
            on conflict (code) do nothing
            """,
            cancellationToken,
            conversation.Value,
            codes.Select(code => code.Hash).ToArray(),
            codes.Select(code => code.Opens.Value).ToArray(),
            codes.Select(code => code.Until?.ToUnixTimeMilliseconds()).ToArray(),
            codes.All(code => code.Until is null)) == codes.Count;

    public async Task<ConversationId?> FindByCodeAsync(byte[] code, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(
            $"""
            with used as (delete from returns where code = $1 and until > {PostgresFetch.NowSql} returning opens)
            select opens from used union all select opens from returns where code = $1 and until is null
            """,
            row => row.GetString(0),
            cancellationToken,
            code);
        return found is [var opens] && ConversationId.TryParse(opens, out var id) ? id : null;
    }

    public async Task<bool> HasCodeAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(
            "select 1 from returns where opens = $1 and until is null",
            row => row.GetInt32(0),
            cancellationToken,
            conversation.Value);
        return found.Count > 0;
    }

    public Task ReopenAsync(ConversationId conversation, CancellationToken cancellationToken) => database.RunAsync(
        "update conversations set left_at = ended_at, ended_at = null where id = $1 and ended_at is not null",
        cancellationToken,
        conversation.Value);

    public Task BackdateAsync(ConversationId conversation, TimeSpan by, CancellationToken cancellationToken) =>
        database.RunAsync(
            """
            with older as (
              update conversations set created_at = created_at - $2, last_at = last_at - $2 where id = $1
              returning number)
            update log set at = at - $2 from older
            where position >= (older.number << 24) and position < ((older.number + 1) << 24)
            """,
            cancellationToken,
            conversation.Value,
            (long)by.TotalMilliseconds);
}
