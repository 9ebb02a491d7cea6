using FamilyGuide.Dialogs.Conversation;

namespace FamilyGuide.Bot.Conversations.Deliveries;

/// <summary>How far each conversation of a messaging channel has been sent to its provider.</summary>
/// <remarks>
/// What is to be sent stands in the log, in order and sealed; here is only the place up to which it was sent. Every
/// method may throw <see cref="StoreUnavailableException"/>.
/// </remarks>
public interface IDeliveryBook
{
    /// <summary>
    /// The family wrote from its channel: from now on what is said is sent there, also what could not be sent before.
    /// </summary>
    /// <param name="id">Whose.</param>
    /// <param name="sequence">
    /// The place in the log of what they wrote: after a stop nothing that was said before it is sent.
    /// </param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    Task HearAsync(ConversationId id, long sequence, CancellationToken cancellationToken);

    /// <summary>Takes the right to send what is next, if there is something and nobody else is sending it.</summary>
    Task<DeliveryLease?> LeaseDeliveryAsync(ConversationId id, CancellationToken cancellationToken);

    /// <summary>Keeps how far it got.</summary>
    /// <returns>
    /// False when somebody else has taken over meanwhile: nothing was kept, and nothing more may be sent.
    /// </returns>
    Task<bool> KeepDeliveryAsync(
        DeliveryLease lease, DeliveryProgress progress, CancellationToken cancellationToken);

    /// <summary>
    /// Sends no more until the family writes from the channel again; what is said until then stays away.
    /// </summary>
    Task StopDeliveryAsync(ConversationId id, DeliveryTrouble why, CancellationToken cancellationToken);

    /// <summary>Conversations with something to send that nobody is sending.</summary>
    Task<IReadOnlyList<ConversationId>> FindDeliveriesAsync(int most, CancellationToken cancellationToken);

    /// <returns>Null for a conversation of no messaging channel.</returns>
    Task<DeliveryState?> FindDeliveryAsync(ConversationId id, CancellationToken cancellationToken);
}

/// <summary>The right to send a conversation's next messages.</summary>
/// <param name="Conversation">Whose.</param>
/// <param name="Cursor">The place in the log of the last entry that was sent.</param>
/// <param name="Part">How many messages of the entry after it were sent.</param>
/// <param name="Attempts">How often the next message was tried, with this time.</param>
/// <param name="HeardAt">When the family last wrote from the channel.</param>
/// <param name="Fence">Only the newest lease keeps anything.</param>
public sealed record DeliveryLease(
    Conversation Conversation, long Cursor, int Part, int Attempts, DateTimeOffset HeardAt, long Fence);

/// <param name="Cursor">As in the lease.</param>
/// <param name="Part">As in the lease.</param>
/// <param name="Attempts">0 after a message that was taken.</param>
/// <param name="Wait">Nothing is sent before.</param>
/// <param name="Trouble">Nothing is sent until the family writes.</param>
/// <param name="Goes">The same lease goes on sending.</param>
public readonly record struct DeliveryProgress(
    long Cursor, int Part, int Attempts, TimeSpan Wait, DeliveryTrouble Trouble, bool Goes);

/// <param name="Trouble">Why the family isn't reached; none while they are.</param>
/// <param name="HeardAt">When they last wrote from the channel.</param>
/// <param name="Attempts">How often the next message was tried in vain.</param>
public sealed record DeliveryState(DeliveryTrouble Trouble, DateTimeOffset HeardAt, int Attempts)
{
    /// <summary>What a family that writes again may have missed. Whoever stopped it or left knows.</summary>
    public Missed Missed => Trouble switch
    {
        DeliveryTrouble.Blocked or DeliveryTrouble.WindowClosed or DeliveryTrouble.GivenUp => Missed.CameLate,
        DeliveryTrouble.Refused => Missed.WasLost,
        _ => Missed.Nothing,
    };
}
