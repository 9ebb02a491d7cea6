using FamilyGuide.Bot.Conversations.Upkeep;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <content>What is done now and then.</content>
sealed partial class SqliteConversationStore : IUpkeepBook, IForgetting
{
    Task<DateTimeOffset> IForgetting.NowAsync(CancellationToken cancellationToken) =>
        Task.FromResult(clock.GetUtcNow());

    public async Task<UpkeepEntry?> FindAsync(string task, CancellationToken cancellationToken)
    {
        var found = await Readers.ReadAsync(reader => reader.Once(
            "select at, report from upkeep where task = $1 and at > 0",
            row => new UpkeepEntry(task, DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), row.GetString(1)),
            task));
        return found is [var entry] ? entry : null;
    }

    public Task RecordAsync(string task, string report, CancellationToken cancellationToken) =>
        Writer.WriteAsync(rows => rows.Statements.Once(
            """
            insert into upkeep (task, at, report) values ($1, $2, $3)
            on conflict (task) do update set at = excluded.at, report = excluded.report, lease_until = 0
            """,
            task,
            Now,
            report));

    public Task<bool> TryLeadAsync(string task, TimeSpan term, CancellationToken cancellationToken) =>
        Writer.WriteAsync(rows => rows.Statements.Once(
            """
            insert into upkeep (task, lease_until) values ($1, $2 + $3)
            on conflict (task) do update set lease_until = excluded.lease_until
            where upkeep.lease_until <= $2 or upkeep.lease_until > $2 + $3
            """,
            task,
            Now,
            (long)term.TotalMilliseconds) == 1);

    public async Task<int> ForgetConversationsAsync(
        DateTimeOffset quietSince, int most, CancellationToken cancellationToken)
    {
        var cut = quietSince.ToUnixTimeMilliseconds();
        var quiet = await Readers.ReadAsync(reader => reader.Once(
            "select number from conversations where last_at < $1 limit $2",
            row => row.GetInt64(0),
            cut,
            (long)most));

        // Somebody may have come back meanwhile.
        return await Writer.WriteAsync(rows => quiet.Count(number =>
            rows.Statements.Once(
                "update conversations set last_at = last_at where number = $1 and last_at < $2", number, cut) == 1
            && Erase(rows.Statements, number)));
    }

    public async Task<int> ForgetArrivalKeysAsync(
        DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        var old = await Readers.ReadAsync(reader => reader.Once(
            "select conversation, key from inbox where at < $1 limit $2",
            row => (Conversation: row.GetInt64(0), Key: row.GetFieldValue<byte[]>(1)),
            before.ToUnixTimeMilliseconds(),
            (long)most));
        return await Writer.WriteAsync(rows => old.Sum(arrival => rows.Statements.Once(
            "delete from inbox where conversation = $1 and key = $2", arrival.Conversation, arrival.Key)));
    }

    public Task<int> ForgetTicketsAsync(DateTimeOffset before, int most, CancellationToken cancellationToken) =>
        Writer.WriteAsync(rows =>
        {
            rows.Statements.Once("delete from desk_records where expires_at < $1", before.ToUnixTimeMilliseconds());
            return rows.Statements.Once(
                "delete from tickets where id in (select id from tickets where expires_at < $1 limit $2)",
                before.ToUnixTimeMilliseconds(),
                (long)most);
        });

    public Task TidyAsync(CancellationToken cancellationToken) => Writer.EmptyLogAsync();
}
