using System.Data.Common;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Deliveries;

namespace FamilyGuide.Bot.Storage.Rows;

/// <summary>A row of <c>deliveries</c>, and its SQL: the same on both engines but for what they call now.</summary>
static class DeliveryRow
{
    /// <summary>
    /// A provider answers within ten seconds or not at all; a machine that died is taken over after this.
    /// </summary>
    const int TermMilliseconds = 30_000;

    /// <summary>What lies further ahead was planned before the clock was set back.</summary>
    const int LongestWaitMilliseconds = 2 * 3_600_000;

    const string Columns = "cursor, part, attempts, heard_at, fence";

    /// <summary>$1 is the conversation's id, $2 the place of what was heard.</summary>
    public static string Hear(string now) => $"""
        insert into deliveries (conversation, cursor, heard_at)
        select number, 0, {now} from conversations where id = $1
        on conflict (conversation) do update
        set heard_at = excluded.heard_at, trouble = 0, next_at = 0, attempts = 0,
            part = case when deliveries.trouble in ({Stays}) then 0 else deliveries.part end,
            cursor = case when deliveries.trouble in ({Stays}) then $2 else deliveries.cursor end
        """;

    /// <summary>$1 is the id.</summary>
    public static string Lease(string now) => $"""
        update deliveries set attempts = attempts + 1, fence = fence + 1, lease_until = {now} + {TermMilliseconds}
        where conversation = (select number from conversations where id = $1)
          and cursor < (select last_sequence from conversations where id = $1)
          and {IsDue("deliveries", now)}
        returning {Columns}
        """;

    /// <summary>$1 is the id, $2 the fence, $3 to $6 what is kept, $7 the wait, $8 whether it goes on.</summary>
    public static string Keep(string now) => $"""
        update deliveries
        set cursor = $3, part = $4, attempts = $5, trouble = $6, next_at = {now} + $7,
            lease_until = case when $8 = 1 then {now} + {TermMilliseconds} else 0 end
        where conversation = (select number from conversations where id = $1) and fence = $2
        """;

    /// <summary>$1 is the id, $2 why. Whoever is sending just now loses the right to go on.</summary>
    public const string Stop = """
        update deliveries set trouble = $2, fence = fence + 1, lease_until = 0
        where conversation = (select number from conversations where id = $1)
        """;

    /// <summary>$1 is how many at most.</summary>
    public static string FindDue(string now) => $"""
        select c.id from deliveries d join conversations c on c.number = d.conversation
        where c.last_sequence > d.cursor and {IsDue("d", now)}
        limit $1
        """;

    /// <summary>$1 is the id.</summary>
    public const string Find = """
        select d.trouble, d.heard_at, d.attempts
        from deliveries d join conversations c on c.number = d.conversation where c.id = $1
        """;

    /// <summary>Troubles after which what was said meanwhile is not brought afterwards.</summary>
    static string Stays => $"{(int)DeliveryTrouble.Stopped}, {(int)DeliveryTrouble.Moved}";

    public static DeliveryLease ReadLease(DbDataReader row, Conversation conversation) => new(
        conversation,
        row.GetInt64(0),
        (int)row.GetInt64(1),
        (int)row.GetInt64(2),
        ConversationRules.At(row.GetInt64(3)),
        row.GetInt64(4));

    public static DeliveryState ReadState(DbDataReader row) =>
        new((DeliveryTrouble)row.GetInt64(0), ConversationRules.At(row.GetInt64(1)), (int)row.GetInt64(2));

    static string IsDue(string table, string now) => $"""
        {table}.trouble = 0
          and ({table}.next_at <= {now} or {table}.next_at > {now} + {LongestWaitMilliseconds})
          and ({table}.lease_until <= {now} or {table}.lease_until > {now} + {TermMilliseconds})
        """;
}
