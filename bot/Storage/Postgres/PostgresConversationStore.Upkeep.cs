using FamilyGuide.Bot.Conversations.Upkeep;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <content>What is done now and then.</content>
sealed partial class PostgresConversationStore : IUpkeepBook, IForgetting
{
    public async Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken)
    {
        var now = await database.ReadAsync(
            $"select {PostgresFetch.NowSql}", row => row.GetInt64(0), cancellationToken);
        return DateTimeOffset.FromUnixTimeMilliseconds(now.Single());
    }

    public async Task<UpkeepEntry?> FindAsync(string task, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(
            "select at, report from upkeep where task = $1 and at > 0",
            row => new UpkeepEntry(task, DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), row.GetString(1)),
            cancellationToken,
            task);
        return found is [var entry] ? entry : null;
    }

    public Task RecordAsync(string task, string report, CancellationToken cancellationToken) => database.RunAsync(
        $"""
        insert into upkeep (task, at, report) values ($1, {PostgresFetch.NowSql}, $2)
        on conflict (task) do update set at = excluded.at, report = excluded.report, lease_until = 0
        """,
        cancellationToken,
        task,
        report);

    public async Task<bool> TryLeadAsync(string task, TimeSpan term, CancellationToken cancellationToken) =>
        await database.RunAsync(
            $"""
            insert into upkeep (task, lease_until) values ($1, {PostgresFetch.NowSql} + $2)
            on conflict (task) do update set lease_until = excluded.lease_until
            where upkeep.lease_until <= {PostgresFetch.NowSql} or upkeep.lease_until > {PostgresFetch.NowSql} + $2
            """,
            cancellationToken,
            task,
            (long)term.TotalMilliseconds) == 1;

    public Task<int> ForgetConversationsAsync(
        DateTimeOffset quietSince, int most, CancellationToken cancellationToken) => database.RunLongAsync(
        """
        with quiet as (
          select number from conversations where last_at < $1 limit $2 for update skip locked),
        said as (
          delete from log using quiet
          where position >= (quiet.number << 24) and position < ((quiet.number + 1) << 24))
        delete from conversations using quiet where conversations.number = quiet.number
        """,
        cancellationToken,
        quietSince.ToUnixTimeMilliseconds(),
        (long)most);

    public Task<int> ForgetArrivalKeysAsync(
        DateTimeOffset before, int most, CancellationToken cancellationToken) => database.RunLongAsync(
        """
        with old as (select conversation, key from inbox where at < $1 limit $2 for update skip locked)
        delete from inbox using old where inbox.conversation = old.conversation and inbox.key = old.key
        """,
        cancellationToken,
        before.ToUnixTimeMilliseconds(),
        (long)most);

    public Task<int> ForgetTicketsAsync(
        DateTimeOffset before, int most, CancellationToken cancellationToken) => database.RunLongAsync(
        """
        with expired as (delete from desk_records where expires_at < $1)
        delete from tickets where id in (select id from tickets where expires_at < $1 limit $2)
        """,
        cancellationToken,
        before.ToUnixTimeMilliseconds(),
        (long)most);

    /// <remarks>Dead rows stand in PostgreSQL's files until they are vacuumed; they are sealed all the while.</remarks>
    public Task TidyAsync(CancellationToken cancellationToken) =>
        database.RunOutsideTransactionAsync(
            "vacuum conversations, log, inbox, outbox, gaps, cases, copies, photos, deliveries", cancellationToken);
}
