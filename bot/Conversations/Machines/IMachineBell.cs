namespace FamilyGuide.Bot.Conversations.Machines;

/// <summary>Tells the other machines of a store that a conversation has news, and hears it from them.</summary>
/// <remarks>
/// A bell may be lost, and nothing is lost with it: every machine also looks by itself, once a second, for news of the
/// conversations that are read there.
/// </remarks>
public interface IMachineBell
{
    /// <summary>Never waits and never fails; many rings at once travel together.</summary>
    void Ring(ConversationId id);

    /// <summary>The same for who types. It is kept nowhere: what is lost ends by itself, or comes again.</summary>
    void Ring(TypingSign sign);

    /// <summary>Listens until cancelled.</summary>
    Task ListenAsync(IBellListener listener, CancellationToken cancellationToken);
}

/// <summary>Who reads conversations on this machine.</summary>
public interface IBellListener
{
    /// <summary>The conversations that somebody reads here now.</summary>
    IReadOnlyCollection<ConversationId> Watched { get; }

    void Hear(ConversationId id);

    void Hear(TypingSign sign);

    /// <summary>Something may have been missed.</summary>
    void HearAll();
}
