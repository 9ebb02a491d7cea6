namespace FamilyGuide.Bot.Conversations;

/// <summary>Where conversations are kept. What a method returns has been committed.</summary>
/// <remarks>
/// Every method may throw <see cref="StoreUnavailableException"/>: then nothing of it happened, or it is unknown
/// whether it happened, and doing it again does no harm.
/// </remarks>
public interface IConversationStore
{
    /// <summary>Opens the store, bringing its schema up to date.</summary>
    Task OpenAsync(CancellationToken cancellationToken);

    /// <summary>Begins a conversation with its first arrival, and takes its lease.</summary>
    /// <returns>Whether it is new, and then its lease.</returns>
    Task<(bool Created, Lease? Lease)> CreateAsync(
        NewConversation conversation, ReadOnlyMemory<byte> firstActivity, CancellationToken cancellationToken);

    Task<Conversation?> FindAsync(ConversationId id, CancellationToken cancellationToken);

    /// <summary>Keeps an arrival under its key, appends it to the log and takes the lease if nobody has it.</summary>
    Task<(AcceptOutcome Outcome, Lease? Lease)> AcceptAsync(Arrival arrival, CancellationToken cancellationToken);

    /// <summary>Takes a conversation's lease if there is something to do and nobody else is doing it.</summary>
    Task<Lease?> LeaseAsync(ConversationId id, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps a turn's effects, all or none: the state, the replies, what goes out to channels, and that its arrival is
    /// done. A lease that somebody else has taken since commits nothing.
    /// </summary>
    /// <returns>
    /// How it went, and the lease for the next arrival if one is waiting; without one, the lease is returned.
    /// </returns>
    Task<(CommitKind Outcome, Lease? Next)> CommitAsync(
        Lease lease, TurnEffects effects, CancellationToken cancellationToken);

    /// <summary>Gives a lease back without having done the work; it does not count as an attempt.</summary>
    Task ReleaseAsync(Lease lease, CancellationToken cancellationToken);

    /// <summary>Conversations that wait for a turn and whose lease nobody holds.</summary>
    Task<IReadOnlyList<ConversationId>> FindWaitingAsync(int most, CancellationToken cancellationToken);

    /// <summary>Whether what a family writes can be kept and read now. Ends when it can.</summary>
    Task CheckAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<LogEntry>> ReadAsync(
        ConversationId id, long after, int most, CancellationToken cancellationToken);

    /// <summary>Where a conversation's answers go from now on.</summary>
    Task KeepReferenceAsync(ConversationId id, string reference, CancellationToken cancellationToken);

    Task EndAsync(ConversationId id, CancellationToken cancellationToken);

    Task EraseAsync(ConversationId id, CancellationToken cancellationToken);

    Task<bool> RedeemTicketAsync(string ticket, DateTimeOffset expires, CancellationToken cancellationToken);

    /// <summary>
    /// A secret that all machines of this store share and that outlives them, made when first asked for.
    /// </summary>
    /// <param name="purpose">What it is for; each purpose has its own.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    Task<byte[]> SharedKeyAsync(string purpose, CancellationToken cancellationToken);
}
