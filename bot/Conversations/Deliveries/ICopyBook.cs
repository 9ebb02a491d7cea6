namespace FamilyGuide.Bot.Conversations.Deliveries;

/// <summary>Which messages of a conversation lie at its provider, so that they can be deleted there too.</summary>
/// <remarks>
/// Kept only where the provider deletes, and sealed like the conversation. Whoever deletes everything lets them leave:
/// the same transaction that destroys the key keeps the names under the new one until the provider has deleted them.
/// Every method may throw <see cref="StoreUnavailableException"/>.
/// </remarks>
public interface ICopyBook
{
    Task KeepCopyAsync(ConversationId id, ProviderCopy copy, CancellationToken cancellationToken);

    /// <summary>All of them, also those that are leaving.</summary>
    Task<IReadOnlyList<ProviderCopy>> ReadCopiesAsync(ConversationId id, CancellationToken cancellationToken);

    /// <summary>Conversations with something to delete at a provider.</summary>
    Task<IReadOnlyList<ConversationId>> FindLeavingAsync(int most, CancellationToken cancellationToken);

    /// <summary>Takes what is to be deleted; what isn't told to be gone is found again, later each time.</summary>
    Task<IReadOnlyList<LeavingCopy>> LeaseLeavingAsync(ConversationId id, CancellationToken cancellationToken);

    /// <summary>Forgets what has left.</summary>
    Task ForgetCopiesAsync(ConversationId id, IReadOnlyList<long> places, CancellationToken cancellationToken);
}

/// <param name="Place">Its own in the conversation: see <see cref="PlaceOf"/>.</param>
/// <param name="Name">The provider's name for it.</param>
/// <param name="At">When it was sent, or came.</param>
public sealed record ProviderCopy(long Place, string Name, DateTimeOffset At)
{
    /// <summary>More than an entry of the log is ever cut into.</summary>
    const int MostParts = 1000;

    /// <param name="sequence">The entry of the log that it belongs to.</param>
    /// <param name="part">Which of the messages that the entry became.</param>
    public static long PlaceOf(long sequence, int part) => (sequence * MostParts) + Math.Min(part, MostParts - 1);
}

/// <param name="Copy">What is to be deleted.</param>
/// <param name="Attempts">How often the provider was asked, with this time.</param>
public sealed record LeavingCopy(ProviderCopy Copy, int Attempts);
