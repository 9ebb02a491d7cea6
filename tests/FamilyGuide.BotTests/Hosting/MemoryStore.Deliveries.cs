using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Deliveries;

namespace FamilyGuide.BotTests.Hosting;

/// <content>What is sent to messaging providers.</content>
sealed partial class MemoryStore : IDeliveryBook
{
    static readonly TimeSpan Term = TimeSpan.FromSeconds(30);

    readonly Dictionary<ConversationId, Row> _deliveries = [];

    public Task HearAsync(ConversationId id, long sequence, CancellationToken cancellationToken) => DoAsync(() =>
    {
        if (Find(id) is null)
        {
            return false;
        }

        var row = _deliveries.TryGetValue(id, out var known) ? known : _deliveries[id] = new();
        if (row.Trouble is DeliveryTrouble.Stopped or DeliveryTrouble.Moved)
        {
            (row.Cursor, row.Part) = (sequence, 0);
        }

        (row.HeardAt, row.Trouble, row.NextAt, row.Attempts) = (Now, DeliveryTrouble.None, default, 0);
        return true;
    });

    public Task<DeliveryLease?> LeaseDeliveryAsync(ConversationId id, CancellationToken cancellationToken) =>
        DoAsync(() =>
        {
            if (!IsDue(id))
            {
                return null;
            }

            var row = _deliveries[id];
            row.Attempts++;
            row.Fence++;
            row.LeaseUntil = Now + Term;
            return new DeliveryLease(
                Find(id)!.Conversation, row.Cursor, row.Part, row.Attempts, row.HeardAt, row.Fence);
        });

    public Task<bool> KeepDeliveryAsync(
        DeliveryLease lease, DeliveryProgress progress, CancellationToken cancellationToken) => DoAsync(() =>
    {
        if (!_deliveries.TryGetValue(lease.Conversation.Id, out var row) || row.Fence != lease.Fence)
        {
            return false;
        }

        (row.Cursor, row.Part, row.Attempts) = (progress.Cursor, progress.Part, progress.Attempts);
        (row.Trouble, row.NextAt) = (progress.Trouble, Now + progress.Wait);
        row.LeaseUntil = progress.Goes ? Now + Term : default;
        return true;
    });

    public Task StopDeliveryAsync(ConversationId id, DeliveryTrouble why, CancellationToken cancellationToken) =>
        DoAsync(() =>
        {
            if (_deliveries.TryGetValue(id, out var row))
            {
                row.Trouble = why;
                row.Fence++;
                row.LeaseUntil = default;
            }

            return true;
        });

    public Task<IReadOnlyList<ConversationId>> FindDeliveriesAsync(int most, CancellationToken cancellationToken) =>
        DoAsync<IReadOnlyList<ConversationId>>(() => [.. _deliveries.Keys.Where(IsDue).Take(most)]);

    public Task<DeliveryState?> FindDeliveryAsync(ConversationId id, CancellationToken cancellationToken) =>
        DoAsync(() => _deliveries.TryGetValue(id, out var row)
            ? new DeliveryState(row.Trouble, row.HeardAt, row.Attempts)
            : null);

    bool IsDue(ConversationId id) => _deliveries.TryGetValue(id, out var row)
        && row.Trouble == DeliveryTrouble.None
        && row.NextAt <= Now
        && row.LeaseUntil <= Now
        && Find(id)?.Conversation.LastSequence > row.Cursor;

    sealed class Row
    {
        public long Cursor { get; set; }

        public int Part { get; set; }

        public int Attempts { get; set; }

        public DateTimeOffset NextAt { get; set; }

        public DeliveryTrouble Trouble { get; set; }

        public DateTimeOffset HeardAt { get; set; }

        public DateTimeOffset LeaseUntil { get; set; }

        public long Fence { get; set; }
    }
}
