namespace FamilyGuide.Bot.Conversations.Deliveries;

/// <summary>A messaging channel's way out. Each has one.</summary>
public interface IChannelSender
{
    /// <summary>The channel's name, as conversations keep it.</summary>
    string Channel { get; }

    /// <summary>What an entry of the log looks like there; always the same for the same entry.</summary>
    /// <returns>In the order in which they are sent; empty for what is not shown there.</returns>
    IReadOnlyList<ChannelMessage> Render(LogEntry entry);

    /// <summary>Asks the provider to bring one message.</summary>
    Task<SendOutcome> SendAsync(Recipient recipient, ChannelMessage message, CancellationToken cancellationToken);

    /// <summary>Whether what comes long after a family wrote is only announced, and only if they allowed it.</summary>
    bool OnlyAnnounces => true;

    /// <summary>Whether the provider deletes what it brought.</summary>
    bool Deletes => false;

    /// <summary>Asks the provider to delete messages.</summary>
    /// <returns>The places of those that are gone, or will never be.</returns>
    Task<IReadOnlyList<long>> DeleteAsync(
        Conversation conversation, IReadOnlyList<ProviderCopy> copies, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<long>>([.. copies.Select(copy => copy.Place)]);
}

/// <param name="Conversation">Whose it is; its user id is the provider's address of the family.</param>
/// <param name="HeardAt">When they last wrote from there.</param>
public sealed record Recipient(Conversation Conversation, DateTimeOffset HeardAt)
{
    public string Address => Conversation.UserId;
}
