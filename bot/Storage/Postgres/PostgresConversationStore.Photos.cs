using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Photos;
using FamilyGuide.Bot.Storage.Rows;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <content>Photos that families sent.</content>
sealed partial class PostgresConversationStore : IPhotoBook
{
    public async Task<KeptPhoto?> FindPhotoAsync(
        ConversationId conversation, long sequence, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(
            PhotoRules.Find,
            row => PhotoRules.Read(row, conversation, Keys),
            cancellationToken,
            conversation.Value,
            sequence);
        return found is [var only] ? only : null;
    }

    public Task<int> ForgetPhotosAsync(DateTimeOffset before, int most, CancellationToken cancellationToken) =>
        database.RunLongAsync(
            """
            with old as (select conversation, sequence from photos where at < $1 limit $2 for update skip locked)
            delete from photos using old
            where photos.conversation = old.conversation and photos.sequence = old.sequence
            """,
            cancellationToken,
            before.ToUnixTimeMilliseconds(),
            (long)most);
}
