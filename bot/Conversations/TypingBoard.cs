using System.Collections.Concurrent;

namespace FamilyGuide.Bot.Conversations;

/// <summary>Who is writing just now. It is in memory, on this machine, and ends by itself.</summary>
public sealed class TypingBoard(ReaderSignals readers, TimeProvider clock)
{
    /// <summary>Somebody who writes on is heard of again before then.</summary>
    static readonly TimeSpan For = TimeSpan.FromSeconds(5);

    readonly ConcurrentDictionary<(ConversationId, Typist), DateTimeOffset> _until = new();

    public void Types(ConversationId conversation, Typist who)
    {
        var now = clock.GetUtcNow();
        _until[(conversation, who)] = now + For;
        foreach (var old in _until.Where(entry => entry.Value <= now).ToArray())
        {
            _until.TryRemove(old);
        }

        readers.Hear(conversation);
    }

    public bool IsTyping(ConversationId conversation, Typist who) =>
        _until.TryGetValue((conversation, who), out var until) && until > clock.GetUtcNow();

    /// <summary>What they wrote is there.</summary>
    public void Stops(ConversationId conversation, Typist who) => _until.TryRemove((conversation, who), out _);
}

public enum Typist
{
    Family,
    Advocate,
}
