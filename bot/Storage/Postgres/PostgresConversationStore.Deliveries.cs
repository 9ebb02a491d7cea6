using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Bot.Storage.Rows;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <content>What is sent to messaging providers.</content>
sealed partial class PostgresConversationStore : IDeliveryBook
{
    public Task HearAsync(ConversationId id, long sequence, CancellationToken cancellationToken) =>
        database.RunAsync(DeliveryRow.Hear(PostgresFetch.NowSql), cancellationToken, id.Value, sequence);

    public async Task<DeliveryLease?> LeaseDeliveryAsync(ConversationId id, CancellationToken cancellationToken)
    {
        if (await Readers.FindAsync(id, cancellationToken) is not { } conversation)
        {
            return null;
        }

        var taken = await database.ReadAsync(
            DeliveryRow.Lease(PostgresFetch.NowSql),
            row => DeliveryRow.ReadLease(row, conversation),
            cancellationToken,
            id.Value);
        return taken is [var only] ? only : null;
    }

    public async Task<bool> KeepDeliveryAsync(
        DeliveryLease lease, DeliveryProgress progress, CancellationToken cancellationToken) =>
        await database.RunAsync(
            DeliveryRow.Keep(PostgresFetch.NowSql),
            cancellationToken,
            lease.Conversation.Id.Value,
            lease.Fence,
            progress.Cursor,
            (long)progress.Part,
            (long)progress.Attempts,
            (long)progress.Trouble,
            (long)progress.Wait.TotalMilliseconds,
            progress.Goes ? 1L : 0) == 1;

    public Task StopDeliveryAsync(ConversationId id, DeliveryTrouble why, CancellationToken cancellationToken) =>
        database.RunAsync(DeliveryRow.Stop, cancellationToken, id.Value, (long)why);

    public async Task<IReadOnlyList<ConversationId>> FindDeliveriesAsync(
        int most, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            DeliveryRow.FindDue(PostgresFetch.NowSql),
            row => ConversationId.TryParse(row.GetString(0), out var id) ? id : default,
            cancellationToken,
            (long)most);

    public async Task<DeliveryState?> FindDeliveryAsync(ConversationId id, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(DeliveryRow.Find, DeliveryRow.ReadState, cancellationToken, id.Value);
        return found is [var only] ? only : null;
    }
}
