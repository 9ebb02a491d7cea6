using System.Collections.Concurrent;
using FamilyGuide.Bot.Conversations.Machines;

namespace FamilyGuide.Bot.Conversations;

/// <summary>Who is writing just now. It is in memory, here and on the other machines, and ends by itself.</summary>
public sealed class TypingBoard(ReaderSignals readers, IMachineBell bell, TimeProvider clock)
{
    /// <summary>Somebody who writes on is heard of again before then.</summary>
    static readonly TimeSpan For = TimeSpan.FromSeconds(5);

    /// <summary>However fast somebody types: two of these are still less than <see cref="For"/>.</summary>
    static readonly TimeSpan BetweenSigns = TimeSpan.FromSeconds(2);

    readonly ConcurrentDictionary<(ConversationId, Typist), Typing> _typing = new();

    public void Types(ConversationId conversation, Typist who)
    {
        var (key, now) = ((conversation, who), clock.GetTimestamp());
        Forget();
        var isTold = _typing.TryGetValue(key, out var before)
            && clock.GetElapsedTime(before.Told, now) < BetweenSigns;
        _typing[key] = new(now, isTold ? before.Told : now);
        if (!isTold)
        {
            readers.Hear(conversation);
            bell.Ring(new TypingSign(conversation, who, IsTyping: true));
        }
    }

    public bool IsTyping(ConversationId conversation, Typist who) =>
        _typing.TryGetValue((conversation, who), out var typing) && !IsOver(typing);

    /// <summary>What they wrote is there.</summary>
    public void Stops(ConversationId conversation, Typist who)
    {
        if (_typing.TryRemove((conversation, who), out _))
        {
            bell.Ring(new TypingSign(conversation, who, IsTyping: false));
        }
    }

    /// <summary>Another machine says so.</summary>
    public void Hear(TypingSign sign)
    {
        var (key, now) = ((sign.Conversation, sign.Who), clock.GetTimestamp());
        Forget();
        if (sign.IsTyping)
        {
            _typing[key] = new(now, now);
        }
        else
        {
            _typing.TryRemove(key, out _);
        }

        readers.Hear(sign.Conversation);
    }

    void Forget()
    {
        foreach (var old in _typing.Where(entry => IsOver(entry.Value)).ToArray())
        {
            _typing.TryRemove(old);
        }
    }

    bool IsOver(Typing typing) => clock.GetElapsedTime(typing.Last) >= For;

    /// <param name="Last">When they last typed, by the clock that nobody sets.</param>
    /// <param name="Told">When readers and machines were last told so.</param>
    readonly record struct Typing(long Last, long Told);
}

public enum Typist
{
    Family,
    Advocate,
}
