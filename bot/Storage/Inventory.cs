using static FamilyGuide.Bot.Storage.ColumnType;
using static FamilyGuide.Bot.Storage.DataClass;

namespace FamilyGuide.Bot.Storage;

/// <summary>Everything that is kept: each table and column, what it could tell, and how long it stays.</summary>
/// <remarks>
/// A test compares this with the real schema of both engines: whoever adds a column says here what it is. Backups and
/// moves copy what stands here.
/// </remarks>
static class Inventory
{
    public const string KeyColumn = "key";

    public static KeptTable Conversations { get; } = new(
        "conversations",
        Lifetime.Conversation,
        new("number", Number, Bookkeeping),
        new("id", Text, Contact),
        new(KeyColumn, Bytes, Key),
        new("header", Bytes, Content),
        new("created_at", Number, Contact),
        new("ended_at", Number, Contact),
        new("speaker", Number, Contact),
        new("last_sequence", Number, Bookkeeping),
        new("last_at", Number, Contact),
        new("last_arrival", Number, Bookkeeping),
        new("last_done", Number, Bookkeeping),
        new("attempts", Number, Bookkeeping),
        new("lease_owner", Text, Bookkeeping),
        new("lease_until", Number, Bookkeeping),
        new("fence", Number, Bookkeeping),
        new("state_version", Number, Bookkeeping),
        new("state", Bytes, Content),
        new("left_at", Number, Contact))
    {
        Order = ["number"],
        ConversationOf = row => (long)row[0]!,
    };

    public static KeptTable Log { get; } = new(
        "log",
        Lifetime.Conversation,
        new("position", Number, Bookkeeping),
        new("at", Number, Contact),
        new("kind", Number, Contact),
        new("activity", Bytes, Content))
    {
        Order = ["position"],
        ConversationOf = row => (long)row[0]! >> Rows.EntryRow.SequenceBits,
    };

    public static KeptTable Inbox { get; } = new(
        "inbox",
        Lifetime.ArrivalKey,
        new("conversation", Number, Bookkeeping),
        new("key", Bytes, Contact),
        new("sequence", Number, Bookkeeping),
        new("at", Number, Contact))
    {
        Order = ["conversation", "key"],
        ConversationOf = row => (long)row[0]!,
    };

    public static KeptTable Outbox { get; } = new(
        "outbox",
        Lifetime.Conversation,
        new("number", Number, Bookkeeping),
        new("conversation", Number, Bookkeeping),
        new("sequence", Number, Bookkeeping),
        new("attempts", Number, Bookkeeping),
        new("next_at", Number, Contact))
    {
        Order = ["conversation", "number"],
        ConversationOf = row => (long)row[1]!,
    };

    /// <summary>Words of our own content from questions that were not understood.</summary>
    public static KeptTable Gaps { get; } = new(
        "gaps",
        Lifetime.Conversation,
        new("conversation", Number, Bookkeeping),
        new("sequence", Number, Bookkeeping),
        new("question", Bytes, Content))
    {
        Order = ["conversation", "sequence"],
        ConversationOf = row => (long)row[0]!,
    };

    /// <summary>What brings a family back: slow, keyed hashes.</summary>
    public static KeptTable Returns { get; } = new(
        "returns",
        Lifetime.Conversation,
        new("conversation", Number, Bookkeeping),
        new("code", Bytes, Contact),
        new("opens", Text, Contact),
        new("until", Number, Contact))
    {
        Order = ["conversation", "code"],
        ConversationOf = row => (long)row[0]!,
    };

    /// <summary>Families who want a person; what they allowed to be passed on is sealed.</summary>
    public static KeptTable Cases { get; } = new(
        "cases",
        Lifetime.Conversation,
        new("conversation", Number, Bookkeeping),
        new("id", Text, Contact),
        new("status", Number, Contact),
        new("asked_at", Number, Contact),
        new("asked_sequence", Number, Bookkeeping),
        new("advocate", Text, Contact),
        new("claimed_at", Number, Contact),
        new("claim_until", Number, Contact),
        new("version", Number, Bookkeeping),
        new("content", Bytes, Content))
    {
        Order = ["conversation", "id"],
        ConversationOf = row => (long)row[0]!,
    };

    /// <summary>Names of messages that lie at messaging providers.</summary>
    public static KeptTable Copies { get; } = new(
        "copies",
        Lifetime.Conversation,
        new("conversation", Number, Bookkeeping),
        new("place", Number, Bookkeeping),
        new("name", Bytes, Content),
        new("at", Number, Contact),
        new("leaving", Number, Contact),
        new("next_at", Number, Bookkeeping),
        new("attempts", Number, Bookkeeping))
    {
        Order = ["conversation", "place"],
        ConversationOf = row => (long)row[0]!,
    };

    /// <summary>What families sent because a person asked for it.</summary>
    public static KeptTable Photos { get; } = new(
        "photos",
        Lifetime.Photo,
        new("conversation", Number, Bookkeeping),
        new("sequence", Number, Bookkeeping),
        new("at", Number, Contact),
        new("kind", Number, Bookkeeping),
        new("content", Bytes, Content))
    {
        Order = ["conversation", "sequence"],
        ConversationOf = row => (long)row[0]!,
    };

    /// <summary>How far conversations of messaging channels have been sent.</summary>
    public static KeptTable Deliveries { get; } = new(
        "deliveries",
        Lifetime.Conversation,
        new("conversation", Number, Bookkeeping),
        new("cursor", Number, Bookkeeping),
        new("part", Number, Bookkeeping),
        new("attempts", Number, Bookkeeping),
        new("next_at", Number, Bookkeeping),
        new("trouble", Number, Contact),
        new("heard_at", Number, Contact),
        new("lease_until", Number, Bookkeeping),
        new("fence", Number, Bookkeeping))
    {
        Order = ["conversation"],
        ConversationOf = row => (long)row[0]!,
    };

    /// <summary>How many families did what in a week; nothing of whom.</summary>
    public static KeptTable Counts { get; } = new(
        "counts",
        Lifetime.Count,
        new("week", Number, Statistics),
        new("measure", Text, Statistics),
        new("of_what", Text, Statistics),
        new("machine", Text, Bookkeeping),
        new("families", Number, Statistics))
    {
        Order = ["week", "measure", "of_what", "machine"],
    };

    /// <summary>What all machines of a store share.</summary>
    public static KeptTable Keys { get; } = new(
        "keys",
        Lifetime.Store,
        new("purpose", Text, Bookkeeping),
        new("key", Bytes, Key))
    {
        Order = ["purpose"],
    };

    /// <summary>The desk's own: people, invitations, sessions, shifts. Sealed with a key of the store.</summary>
    public static KeptTable DeskRecords { get; } = new(
        "desk_records",
        Lifetime.Desk,
        new("kind", Text, Bookkeeping),
        new("id", Text, Bookkeeping),
        new("version", Number, Bookkeeping),
        new("expires_at", Number, Bookkeeping),
        new("document", Bytes, Desk))
    {
        Order = ["kind", "id"],
    };

    /// <summary>Who did what at the desk.</summary>
    public static KeptTable Audit { get; } = new(
        "audit",
        Lifetime.Audit,
        new("at", Number, Bookkeeping),
        new("number", Number, Bookkeeping),
        new("entry", Bytes, Desk),
        new("hash", Bytes, Bookkeeping))
    {
        Order = ["number"],
    };

    /// <summary>A ticket lives for a minute: by the time of a restore none is worth anything.</summary>
    public static KeptTable Tickets { get; } = new(
        "tickets", Lifetime.Ticket, new("id", Text, Bookkeeping), new("expires_at", Number, Bookkeeping));

    /// <summary>Of this store and these machines, not of what they keep.</summary>
    public static KeptTable Upkeep { get; } = new(
        "upkeep",
        Lifetime.Store,
        new("task", Text, Bookkeeping),
        new("at", Number, Bookkeeping),
        new("report", Text, Bookkeeping),
        new("lease_until", Number, Bookkeeping));

    /// <summary>PostgreSQL's; SQLite has a number of its own for it.</summary>
    public static KeptTable SchemaVersion { get; } =
        new("schema_version", Lifetime.Store, new KeptColumn("version", Number, Bookkeeping));

    public static IReadOnlyList<KeptTable> Tables { get; } =
    [
        Conversations, Log, Inbox, Outbox, Gaps, Returns, Cases, Photos, Copies, Deliveries, Counts, Keys,
        DeskRecords, Audit, Tickets, Upkeep, SchemaVersion,
    ];

    /// <summary>What others point to comes before them.</summary>
    public static IReadOnlyList<KeptTable> Copied { get; } = [.. Tables.Where(table => table.IsCopied)];
}
