namespace FamilyGuide.Bot.Storage;

/// <summary>A table, the same on both engines.</summary>
/// <param name="Name">As the migrations call it.</param>
/// <param name="Lifetime">How long its rows are kept, all columns alike.</param>
/// <param name="Columns">In the order in which rows are copied.</param>
sealed record KeptTable(string Name, Lifetime Lifetime, params IReadOnlyList<KeptColumn> Columns)
{
    /// <summary>The columns that order its rows: those of one conversation lie side by side.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>Whether backups and moves take it along.</summary>
    public bool IsCopied => Order.Count > 0;

    /// <summary>The number of the conversation that a row belongs to; 0 when it belongs to none.</summary>
    public Func<object?[], long> ConversationOf { get; init; } = _ => 0;

    /// <summary>Whether the database counts the rows itself, in a column <c>number</c>.</summary>
    public bool IsNumbered => Columns[0].Name == "number";

    public string ColumnNames => string.Join(", ", Columns.Select(column => column.Name));

    public int IndexOf(string column) =>
        Columns.Select((one, index) => (one.Name, index)).First(one => one.Name == column).index;
}

/// <param name="Name">As the migrations call it.</param>
/// <param name="Type">What stands in it.</param>
/// <param name="Class">What it could tell whom.</param>
sealed record KeptColumn(string Name, ColumnType Type, DataClass Class);

enum ColumnType
{
    Number,
    Text,
    Bytes,
}

/// <summary>What a column could tell somebody who reads the database without the master key.</summary>
enum DataClass
{
    /// <summary>Nothing of anybody: numbers, versions, leases.</summary>
    Bookkeeping,

    /// <summary>That somebody has been in contact, and when; not who or about what.</summary>
    Contact,

    /// <summary>How many families there were in a week, of a language or a country; of no one anything.</summary>
    Statistics,

    /// <summary>What was said. Sealed with the conversation's own key.</summary>
    Content,

    /// <summary>Who works at the desk, and what they did. Sealed with a key of the store.</summary>
    Desk,

    /// <summary>A key, wrapped by the master key.</summary>
    Key,
}

/// <summary>When a row is removed.</summary>
enum Lifetime
{
    /// <summary>With its conversation: erased, or Retention:ConversationDays after its last message.</summary>
    Conversation,

    /// <summary>Retention:ArrivalKeyDays after it came, or with its conversation.</summary>
    ArrivalKey,

    /// <summary>Seven days after it came, with its case, or with its conversation.</summary>
    Photo,

    /// <summary>When it has expired, which takes a minute.</summary>
    Ticket,

    /// <summary>A year after it was written.</summary>
    Audit,

    /// <summary>Two years after its week.</summary>
    Count,

    /// <summary>When it has expired, or the desk removes it.</summary>
    Desk,

    /// <summary>As long as the store; it tells nothing of anybody.</summary>
    Store,
}
