using System.Diagnostics.CodeAnalysis;

namespace FamilyGuide.Bot.Conversations.Deliveries;

/// <summary>Sends what was said in one conversation, in order, until nothing is left or the provider says no.</summary>
/// <remarks>
/// What the provider took is kept before the next message is sent. A crash, or an answer that was lost, between the two
/// lets one message come twice; that is counted.
/// </remarks>
sealed partial class Delivering(
    IConversationStore store,
    IDeliveryBook book,
    ICopyBook copies,
    TimeProvider clock,
    PageNumber numbers,
    Announcing announcing,
    IEnumerable<IChannelSender> senders,
    ILogger<Delivering> logger)
{
    const int PageOfLog = 50;

    /// <summary>With the waits of <see cref="Backoff"/> some four hours.</summary>
    const int MostAttempts = 55;

    readonly Dictionary<string, IChannelSender> _senders =
        senders.ToDictionary(sender => sender.Channel, StringComparer.Ordinal);

    public async Task RunAsync(ConversationId id, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested
            && await book.LeaseDeliveryAsync(id, stoppingToken) is { } lease
            && await SendAsync(lease, stoppingToken))
        {
            // Something may have been said meanwhile.
        }
    }

    /// <returns>False when there is nothing to do before something else happens.</returns>
    async Task<bool> SendAsync(DeliveryLease lease, CancellationToken stoppingToken)
    {
        if (!_senders.TryGetValue(lease.Conversation.Channel, out var sender))
        {
            // The operator has switched the channel off; it may come back.
            await book.KeepDeliveryAsync(
                lease,
                Progress(lease, lease.Cursor, lease.Part) with { Wait = Backoff.Longest },
                CancellationToken.None);
            return false;
        }

        var entries = await store.ReadAsync(lease.Conversation.Id, lease.Cursor, PageOfLog, stoppingToken);
        var recipient = new Recipient(lease.Conversation, lease.HeardAt);
        var (part, attempts) = (lease.Part, lease.Attempts);
        foreach (var entry in entries)
        {
            var messages = IsForFamily(entry) ? sender.Render(entry) : [];
            if (messages is [var first, ..] && sender.OnlyAnnounces && Announcing.IsLate(entry, lease))
            {
                await AnnounceAsync(sender, recipient, first, lease, Progress(lease, entry.Sequence - 1, part));
                return false;
            }

            for (; part < messages.Count; part++)
            {
                if (stoppingToken.IsCancellationRequested)
                {
                    await KeepAsync(lease, entry.Sequence - 1, part);
                    return false;
                }

                var outcome = await TrySendAsync(sender, recipient, messages[part]);
                if (outcome.Kind != SendKind.Sent)
                {
                    await KeepAsync(lease, entry.Sequence, part, attempts, outcome);
                    return false;
                }

                await KeepCopyAsync(lease.Conversation.Id, entry.Sequence, part, outcome.Name);
                attempts = 0;
                var isLast = entry.Sequence == entries[^1].Sequence && part == messages.Count - 1;
                if (!isLast
                    && !await book.KeepDeliveryAsync(
                        lease,
                        Progress(lease, entry.Sequence - 1, part + 1) with { Goes = true },
                        CancellationToken.None))
                {
                    return false;
                }
            }

            part = 0;
        }

        return await KeepAsync(lease, EndOf(lease, entries), part: 0);
    }

    /// <summary>What readers never see counts as sent, or the search would find it for ever.</summary>
    static long EndOf(DeliveryLease lease, IReadOnlyList<LogEntry> entries) => entries.Count < PageOfLog
        ? Math.Max(lease.Conversation.LastSequence, entries is [] ? 0 : entries[^1].Sequence)
        : entries[^1].Sequence;

    /// <summary>What was said waits until they write.</summary>
    async Task AnnounceAsync(
        IChannelSender sender,
        Recipient recipient,
        ChannelMessage next,
        DeliveryLease lease,
        DeliveryProgress progress)
    {
        var wait = announcing.Wait(lease);
        if (wait > TimeSpan.Zero)
        {
            var asked = wait.Value < Backoff.Longest ? wait.Value : Backoff.Longest;
            await book.KeepDeliveryAsync(lease, progress with { Wait = asked }, CancellationToken.None);
            return;
        }

        if (wait is not null)
        {
            var outcome = await TrySendAsync(sender, recipient, announcing.For(next));
            if (outcome.Kind != SendKind.Sent)
            {
                await KeepAsync(lease, progress.Cursor + 1, progress.Part, lease.Attempts, outcome);
                return;
            }
        }

        await book.KeepDeliveryAsync(
            lease, progress with { Trouble = DeliveryTrouble.Held }, CancellationToken.None);
    }

    Task KeepCopyAsync(ConversationId id, long sequence, int part, string? name) => name is null
        ? Task.CompletedTask
        : copies.KeepCopyAsync(
            id, new(ProviderCopy.PlaceOf(sequence, part), name, clock.GetUtcNow()), CancellationToken.None);

    Task<bool> KeepAsync(DeliveryLease lease, long cursor, int part) =>
        book.KeepDeliveryAsync(lease, Progress(lease, cursor, part), CancellationToken.None);

    Task KeepAsync(DeliveryLease lease, long sequence, int part, int attempts, SendOutcome outcome)
    {
        var trouble = outcome.Trouble == DeliveryTrouble.None && attempts >= MostAttempts
            ? DeliveryTrouble.GivenUp
            : outcome.Trouble;
        ConversationMeter.DeliveryFailed(outcome.Kind, trouble);
        if (trouble != DeliveryTrouble.None)
        {
            Log.Undeliverable(logger, lease.Conversation.Channel, trouble);
        }

        // What the provider refuses as such would stand in the way for ever.
        var isLeftOut = trouble is DeliveryTrouble.Refused;
        var progress = new DeliveryProgress(
            isLeftOut ? sequence : sequence - 1,
            isLeftOut ? 0 : part,
            isLeftOut ? 0 : Math.Max(attempts, 1),
            outcome.RetryAfter is { } asked ? Backoff.Within(asked) : Backoff.After(attempts),
            trouble,
            Goes: false);
        return book.KeepDeliveryAsync(lease, progress, CancellationToken.None);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever went wrong, it is tried again later.")]
    async Task<SendOutcome> TrySendAsync(IChannelSender sender, Recipient recipient, ChannelMessage message)
    {
        try
        {
            var whole = await numbers.AddAsync(recipient.Conversation.Id, message, CancellationToken.None);
            var outcome = await sender.SendAsync(recipient, whole, CancellationToken.None);
            if (outcome.Kind == SendKind.Sent)
            {
                ConversationMeter.Delivered();
            }

            return outcome;
        }
        catch (Exception error)
        {
            Log.SendFailed(logger, sender.Channel, error.GetType().Name);
            return SendOutcome.Unsure;
        }
    }

    static bool IsForFamily(LogEntry entry) => entry.Kind is EntryKind.FromGuide or EntryKind.FromAdvocate;

    static DeliveryProgress Progress(DeliveryLease lease, long cursor, int part) => new(
        Math.Max(cursor, lease.Cursor), part, Attempts: 0, TimeSpan.Zero, DeliveryTrouble.None, Goes: false);

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Undeliverable on {Channel}: {Trouble}")]
        public static partial void Undeliverable(ILogger logger, string channel, DeliveryTrouble trouble);

        [LoggerMessage(2, LogLevel.Warning, "SendFailed on {Channel}: {Kind}")]
        public static partial void SendFailed(ILogger logger, string channel, string kind);
    }
}
