using System.Threading.Channels;

namespace FamilyGuide.Bot.Conversations;

/// <summary>Conversations of this machine that wait for a turn. Losing it loses time, never a message.</summary>
public sealed class TurnQueue
{
    readonly Channel<(ConversationId Conversation, Lease? Lease)> _waiting =
        Channel.CreateUnbounded<(ConversationId, Lease?)>();

    /// <param name="conversation">Who waits.</param>
    /// <param name="lease">If it has been taken already.</param>
    public void Enqueue(ConversationId conversation, Lease? lease) => _waiting.Writer.TryWrite((conversation, lease));

    internal bool TryTake(out (ConversationId Conversation, Lease? Lease) next) => _waiting.Reader.TryRead(out next);

    internal IAsyncEnumerable<(ConversationId Conversation, Lease? Lease)> TakeAsync(
        CancellationToken cancellationToken) =>
        _waiting.Reader.ReadAllAsync(cancellationToken);
}
