namespace FamilyGuide.Bot.Conversations.Photos;

/// <summary>
/// Where the photos of families are kept: in the same store as their conversations, sealed with their keys.
/// </summary>
/// <remarks>
/// A photo comes with its message, in one transaction (<see cref="Arrival.Photo"/>), and goes with its case or its
/// conversation. Every method may throw <see cref="StoreUnavailableException"/>.
/// </remarks>
public interface IPhotoBook
{
    /// <param name="conversation">Whose.</param>
    /// <param name="sequence">The place in the log of the message that it came with.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    /// <returns>Null when there is none, or no longer.</returns>
    Task<KeptPhoto?> FindPhotoAsync(
        ConversationId conversation, long sequence, CancellationToken cancellationToken);

    /// <summary>Removes some that came before then.</summary>
    /// <returns>How many; less than asked for when nothing is left.</returns>
    Task<int> ForgetPhotosAsync(DateTimeOffset before, int most, CancellationToken cancellationToken);
}
