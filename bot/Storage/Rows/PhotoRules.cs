using System.Data.Common;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Photos;
using FamilyGuide.Bot.Storage.Encryption;

namespace FamilyGuide.Bot.Storage.Rows;

/// <summary>What happens to a photo's row; the same on every engine.</summary>
static class PhotoRules
{
    /// <summary>The photo and its conversation's key: $1 is the conversation's id, $2 the sequence.</summary>
    public const string Find = """
        select c.key, p.kind, p.content from photos p join conversations c on c.number = p.conversation
        where c.id = $1 and p.sequence = $2
        """;

    public static KeptPhoto Read(DbDataReader row, ConversationId id, ConversationKeys keys) => new(
        (PhotoKind)row.GetInt64(1),
        keys.Open(id, row.GetFieldValue<byte[]>(0)).Open(row.GetFieldValue<byte[]>(2)));

    /// <summary>The case as it is after a photo; null when nobody asks for one.</summary>
    public static Case? CaseAfter(IRows rows, ConversationRow row) => rows.Cases(row)
        .Select(@case => CaseAsking.AfterPhoto(@case, ConversationRules.At(rows.Now)))
        .FirstOrDefault(after => after is not null);

    /// <summary>The activity that stands for a photo in the log.</summary>
    public static ReadOnlyMemory<byte> ActivityOf(SentPhoto sent, Case after) => sent.Say(CaseAsking.LastOf(after));

    /// <summary>Those that came in a case: before the next one began, if there is one.</summary>
    public static void ForgetOf(IRows rows, ConversationRow row, Case closed) => rows.ForgetPhotos(
        row,
        closed.AskedSequence,
        rows.Cases(row)
            .Select(other => other.AskedSequence)
            .Where(asked => asked > closed.AskedSequence)
            .DefaultIfEmpty(EntryRow.LargestSequence + 1)
            .Min());

    public static void Keep(IRows rows, ConversationRow row, LogEntry entry, SentPhoto sent, Case after)
    {
        rows.KeepCase(row, after);
        rows.AddPhoto(row, entry, sent.Photo);
    }
}
