using System.Collections.Concurrent;
using System.Threading.Channels;

namespace FamilyGuide.Bot.Conversations.Deliveries;

/// <summary>
/// Conversations of messaging channels that may have something to send. Losing it loses a second, never a message.
/// </summary>
sealed class DeliveryQueue : INewsListener
{
    /// <summary>At a hundred bytes each. Whom it does not know is found by the search.</summary>
    const int MostKnown = 100_000;

    readonly Channel<ConversationId> _waiting = Channel.CreateUnbounded<ConversationId>();
    readonly ConcurrentDictionary<ConversationId, bool> _queued = new();
    readonly ConcurrentDictionary<ConversationId, bool> _known = new();

    /// <summary>A conversation of a messaging channel is under way on this machine.</summary>
    public void Know(ConversationId id)
    {
        if (_known.Count >= MostKnown)
        {
            _known.Clear();
        }

        _known.TryAdd(id, value: true);
    }

    public void HasNews(ConversationId id)
    {
        if (_known.ContainsKey(id))
        {
            Enqueue(id);
        }
    }

    public void Enqueue(ConversationId id)
    {
        if (_queued.TryAdd(id, value: true))
        {
            _waiting.Writer.TryWrite(id);
        }
    }

    public async IAsyncEnumerable<ConversationId> TakeAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var id in _waiting.Reader.ReadAllAsync(cancellationToken))
        {
            // What comes from here on is news again.
            _queued.TryRemove(id, out _);
            yield return id;
        }
    }
}
