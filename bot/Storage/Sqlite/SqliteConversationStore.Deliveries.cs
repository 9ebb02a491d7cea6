using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Bot.Storage.Rows;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <content>What is sent to messaging providers.</content>
sealed partial class SqliteConversationStore : IDeliveryBook
{
    public Task HearAsync(ConversationId id, long sequence, CancellationToken cancellationToken) =>
        Writer.WriteAsync(rows => rows.Statements.Once(DeliveryRow.Hear("$3"), id.Value, sequence, Now));

    public Task<DeliveryLease?> LeaseDeliveryAsync(ConversationId id, CancellationToken cancellationToken) =>
        Writer.WriteAsync(rows =>
        {
            if (rows.Find(id) is not { } row)
            {
                return null;
            }

            var taken = rows.Statements.OnceRead(
                DeliveryRow.Lease("$2"), found => DeliveryRow.ReadLease(found, row.Conversation), id.Value, Now);
            return taken is [var only] ? only : null;
        });

    public async Task<bool> KeepDeliveryAsync(
        DeliveryLease lease, DeliveryProgress progress, CancellationToken cancellationToken) =>
        await Writer.WriteAsync(rows => rows.Statements.Once(
            DeliveryRow.Keep("$9"),
            lease.Conversation.Id.Value,
            lease.Fence,
            progress.Cursor,
            (long)progress.Part,
            (long)progress.Attempts,
            (long)progress.Trouble,
            (long)progress.Wait.TotalMilliseconds,
            progress.Goes ? 1L : 0,
            Now)) == 1;

    public Task StopDeliveryAsync(ConversationId id, DeliveryTrouble why, CancellationToken cancellationToken) =>
        Writer.WriteAsync(rows => rows.Statements.Once(DeliveryRow.Stop, id.Value, (long)why));

    public async Task<IReadOnlyList<ConversationId>> FindDeliveriesAsync(
        int most, CancellationToken cancellationToken)
    {
        var ids = await Readers.ReadAsync(reader => reader.Once(
            DeliveryRow.FindDue("$2"), row => row.GetString(0), (long)most, Now));
        return [.. ids.Select(id => ConversationId.TryParse(id, out var one) ? one : default)];
    }

    public async Task<DeliveryState?> FindDeliveryAsync(ConversationId id, CancellationToken cancellationToken)
    {
        var found = await Readers.ReadAsync(reader => reader.Once(
            DeliveryRow.Find, DeliveryRow.ReadState, id.Value));
        return found is [var only] ? only : null;
    }
}
