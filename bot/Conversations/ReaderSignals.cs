using System.Collections.Concurrent;

namespace FamilyGuide.Bot.Conversations;

/// <summary>Wakes those who read a conversation on this machine when there is more to read.</summary>
public sealed class ReaderSignals
{
    readonly ConcurrentDictionary<ConversationId, ReaderSignal[]> _watching = new();

    public ReaderSignal Watch(ConversationId id)
    {
        var signal = new ReaderSignal(this, id);
        _watching.AddOrUpdate(id, [signal], (_, others) => [.. others, signal]);
        return signal;
    }

    public void Wake(ConversationId id)
    {
        if (_watching.TryGetValue(id, out var signals))
        {
            foreach (var signal in signals)
            {
                signal.Set();
            }
        }
    }

    internal void Leave(ReaderSignal signal)
    {
        while (_watching.TryGetValue(signal.Conversation, out var signals))
        {
            ReaderSignal[] rest = [.. signals.Where(other => other != signal)];
            var isDone = rest is []
                ? _watching.TryRemove(new(signal.Conversation, signals))
                : _watching.TryUpdate(signal.Conversation, rest, signals);
            if (isDone)
            {
                return;
            }
        }
    }
}
