namespace FamilyGuide.Bot.Conversations.Returning;

/// <summary>What brings families back to their conversations: hashes of codes, and what each of them opens.</summary>
/// <remarks>Every method may throw <see cref="StoreUnavailableException"/>.</remarks>
public interface IReturnBook
{
    /// <summary>Keeps a conversation's codes in place of those that it had and that held as long.</summary>
    /// <returns>False when there is no such conversation, or a code is taken already.</returns>
    Task<bool> KeepCodesAsync(
        ConversationId conversation, IReadOnlyList<KeptCode> codes, CancellationToken cancellationToken);

    /// <summary>
    /// The conversation that a code opens, begun or not; null when nothing has that code. One that opens once is used
    /// up.
    /// </summary>
    Task<ConversationId?> FindByCodeAsync(byte[] code, CancellationToken cancellationToken);

    /// <summary>Whether there is a code that opens the conversation for good.</summary>
    Task<bool> HasCodeAsync(ConversationId conversation, CancellationToken cancellationToken);

    /// <summary>
    /// Lets a conversation that was left go on. Sessions that began before it was left don't lead back to it.
    /// </summary>
    Task ReopenAsync(ConversationId conversation, CancellationToken cancellationToken);

    /// <summary>Makes all that is in a conversation older.</summary>
    Task BackdateAsync(ConversationId conversation, TimeSpan by, CancellationToken cancellationToken);
}

/// <param name="Hash">Of the code; see <see cref="ReturnKey"/>.</param>
/// <param name="Opens">The conversation that it opens.</param>
/// <param name="Until">Until then, and once; for good if it is null.</param>
public sealed record KeptCode(byte[] Hash, ConversationId Opens, DateTimeOffset? Until = null);
