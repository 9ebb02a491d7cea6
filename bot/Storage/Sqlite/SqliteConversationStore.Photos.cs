using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Photos;
using FamilyGuide.Bot.Storage.Rows;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <content>Photos that families sent.</content>
sealed partial class SqliteConversationStore : IPhotoBook
{
    public async Task<KeptPhoto?> FindPhotoAsync(
        ConversationId conversation, long sequence, CancellationToken cancellationToken)
    {
        var found = await Readers.ReadAsync(reader => reader.Once(
            PhotoRules.Find, row => PhotoRules.Read(row, conversation, Keys), conversation.Value, sequence));
        return found is [var only] ? only : null;
    }

    public Task<int> ForgetPhotosAsync(DateTimeOffset before, int most, CancellationToken cancellationToken) =>
        Writer.WriteAsync(rows => rows.Statements.Once(
            """
            delete from photos where (conversation, sequence) in (
              select conversation, sequence from photos where at < $1 limit $2)
            """,
            before.ToUnixTimeMilliseconds(),
            (long)most));

    /// <summary>What was removed may still stand in the write-ahead log.</summary>
    async Task<T> WithoutTracesAsync<T>(Func<SqliteRows, T> removing, Func<T, bool> hasRemoved)
    {
        var outcome = await Writer.WriteAsync(removing);
        if (hasRemoved(outcome))
        {
            await Writer.EmptyLogAsync();
        }

        return outcome;
    }
}
