namespace FamilyGuide.Bot.Conversations.Upkeep;

/// <summary>Removes what has been kept long enough.</summary>
/// <remarks>
/// A little at a time, so that families never wait for it; each call says how much it removed, and less than asked for
/// means that nothing is left. Every method may throw <see cref="StoreUnavailableException"/>.
/// </remarks>
public interface IForgetting
{
    /// <summary>The store's clock.</summary>
    Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken);

    /// <summary>Erases conversations, with their keys, in which nothing has been said since then.</summary>
    Task<int> ForgetConversationsAsync(DateTimeOffset quietSince, int most, CancellationToken cancellationToken);

    /// <summary>Removes the hashed keys of arrivals that came before then.</summary>
    Task<int> ForgetArrivalKeysAsync(DateTimeOffset before, int most, CancellationToken cancellationToken);

    /// <summary>
    /// Removes used tickets that expired before then, which nobody can bring again, and what the desk kept until then.
    /// </summary>
    Task<int> ForgetTicketsAsync(DateTimeOffset before, int most, CancellationToken cancellationToken);

    /// <summary>Empties the engine's own copies of what was removed, as far as it has any and lets us.</summary>
    Task TidyAsync(CancellationToken cancellationToken);
}
