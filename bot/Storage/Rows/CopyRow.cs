using System.Data.Common;
using System.Text;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Bot.Storage.Encryption;

namespace FamilyGuide.Bot.Storage.Rows;

/// <summary>A row of <c>copies</c>, and its SQL: the same on both engines but for what they call now.</summary>
static class CopyRow
{
    /// <summary>The first time; then four, nine and more times as long.</summary>
    const int WaitMilliseconds = 30_000;

    /// <summary>What <see cref="Read"/> expects, in its order.</summary>
    public const string Columns = "place, name, at, attempts";

    /// <summary>$1 is the conversation's number, $2 to $5 what is kept.</summary>
    public const string Insert = $"""
        insert into copies (conversation, place, name, at, leaving) values ($1, $2, $3, $4, $5) {OnConflict}
        """;

    public const string OnConflict = """
        on conflict (conversation, place) do update
        set name = excluded.name, at = excluded.at, leaving = excluded.leaving
        """;

    /// <summary>$1 is the conversation's id.</summary>
    public const string Select = $"""
        select {Columns} from copies
        where conversation = (select number from conversations where id = $1) order by place
        """;

    /// <summary>$1 is the id, $2 the place.</summary>
    public const string Forget = """
        delete from copies
        where conversation = (select number from conversations where id = $1) and place = $2
        """;

    /// <summary>$1 is how many at most.</summary>
    public static string FindLeaving(string now) => $"""
        select distinct c.id from copies p join conversations c on c.number = p.conversation
        where p.leaving = 1 and p.next_at <= {now} limit $1
        """;

    /// <summary>$1 is the id.</summary>
    public static string Lease(string now) => $"""
        update copies
        set attempts = attempts + 1, next_at = {now} + {WaitMilliseconds} * (attempts + 1) * (attempts + 1)
        where conversation = (select number from conversations where id = $1) and leaving = 1 and next_at <= {now}
        returning {Columns}
        """;

    public static byte[] Seal(ConversationCipher cipher, ProviderCopy copy) =>
        cipher.Seal(Encoding.UTF8.GetBytes(copy.Name));

    /// <param name="row">Has the columns from one on.</param>
    /// <param name="column">That one.</param>
    /// <param name="cipher">Opens it.</param>
    public static LeavingCopy Read(DbDataReader row, int column, ConversationCipher cipher) => new(
        new(
            row.GetInt64(column),
            Encoding.UTF8.GetString(cipher.Open(row.GetFieldValue<byte[]>(column + 1))),
            ConversationRules.At(row.GetInt64(column + 2))),
        (int)row.GetInt64(column + 3));

    /// <summary>Keeps the name of a message that lies at a provider.</summary>
    /// <returns>False when there is no such conversation.</returns>
    public static bool Keep(IRows rows, ConversationId id, ProviderCopy copy)
    {
        if (rows.Find(id) is not { } row)
        {
            return false;
        }

        rows.AddCopy(row, copy, isLeaving: false);
        return true;
    }
}
