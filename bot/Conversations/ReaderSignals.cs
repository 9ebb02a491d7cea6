using System.Collections.Concurrent;
using FamilyGuide.Bot.Conversations.Machines;

namespace FamilyGuide.Bot.Conversations;

/// <summary>Wakes those who read a conversation when there is more to read, here and on the other machines.</summary>
public sealed class ReaderSignals(IMachineBell bell, IEnumerable<INewsListener> listeners)
{
    readonly ConcurrentDictionary<ConversationId, ReaderSignal[]> _watching = new();
    readonly INewsListener[] _listeners = [.. listeners];

    /// <summary>The conversations that somebody reads here now.</summary>
    public IReadOnlyCollection<ConversationId> Watched => [.. _watching.Keys];

    public ReaderSignal Watch(ConversationId id)
    {
        var signal = new ReaderSignal(this, id);
        _watching.AddOrUpdate(id, [signal], (_, others) => [.. others, signal]);
        return signal;
    }

    public void Wake(ConversationId id)
    {
        Hear(id);
        bell.Ring(id);
    }

    public void Hear(ConversationId id)
    {
        foreach (var listener in _listeners)
        {
            listener.HasNews(id);
        }

        if (_watching.TryGetValue(id, out var signals))
        {
            foreach (var signal in signals)
            {
                signal.Set();
            }
        }
    }

    public void HearAll()
    {
        foreach (var id in _watching.Keys)
        {
            Hear(id);
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
