using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Returning;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <content>Codes that bring families back.</content>
sealed partial class SqliteConversationStore : IReturnBook
{
    public Task<bool> KeepCodesAsync(
        ConversationId conversation, IReadOnlyList<KeptCode> codes, CancellationToken cancellationToken) =>
        Writer.WriteAsync(rows =>
        {
            if (rows.Find(conversation) is not { } row)
            {
                return false;
            }

            rows.Statements.Once(
                "delete from returns where conversation = $1 and (until is null) = $2",
                row.Number,
                codes.All(code => code.Until is null) ? 1L : 0);
            return codes.Sum(code => rows.Statements.Once(
                """
                insert into returns (conversation, code, opens, until) values ($1, $2, $3, $4)
                on conflict (code) do nothing
                """,
                row.Number,
                code.Hash,
                code.Opens.Value,
                code.Until?.ToUnixTimeMilliseconds())) == codes.Count;
        });

    public async Task<ConversationId?> FindByCodeAsync(byte[] code, CancellationToken cancellationToken)
    {
        var found = await Readers.ReadAsync(reader => reader.Once(
            "select opens, until from returns where code = $1",
            row => (Opens: row.GetString(0), IsOnce: !row.IsDBNull(1)),
            code));
        if (found is [{ IsOnce: true }])
        {
            var used = await Writer.WriteAsync(rows => rows.Statements.Once(
                "delete from returns where code = $1 and until > $2", code, Now));
            return used == 1 && ConversationId.TryParse(found[0].Opens, out var once) ? once : null;
        }

        return found is [var (opens, _)] && ConversationId.TryParse(opens, out var id) ? id : null;
    }

    public async Task<bool> HasCodeAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        var found = await Readers.ReadAsync(reader => reader.Once(
            "select 1 from returns where opens = $1 and until is null", row => row.GetInt64(0), conversation.Value));
        return found.Count > 0;
    }

    public Task ReopenAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        Writer.WriteAsync(rows => rows.Statements.Once(
            "update conversations set left_at = ended_at, ended_at = null where id = $1 and ended_at is not null",
            conversation.Value));

    public Task BackdateAsync(ConversationId conversation, TimeSpan by, CancellationToken cancellationToken) =>
        Writer.WriteAsync(rows =>
        {
            var earlier = (long)by.TotalMilliseconds;
            rows.Statements.Once(
                """
                update log set at = at - $2
                where position >= ((select number from conversations where id = $1) << 24)
                  and position < (((select number from conversations where id = $1) + 1) << 24)
                """,
                conversation.Value,
                earlier);
            return rows.Statements.Once(
                "update conversations set created_at = created_at - $2, last_at = last_at - $2 where id = $1",
                conversation.Value,
                earlier);
        });
}
