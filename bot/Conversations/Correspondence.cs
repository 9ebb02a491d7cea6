namespace FamilyGuide.Bot.Conversations;

/// <summary>All conversations, for those who bring messages in and those who read them.</summary>
/// <remarks>
/// Nothing of a conversation stays in memory here: every answer is read from the store, so that any machine can give
/// it.
/// </remarks>
public sealed class Correspondence(
    IConversationStore store, ReaderSignals readers, TurnQueue turns, TimeProvider clock)
{
    const int PageOfLog = 500;

    /// <summary>An answer takes milliseconds. After this, a person wonders whether the button worked.</summary>
    static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    /// <summary>Begins a conversation and lets the guide welcome the family.</summary>
    /// <returns>False when it had begun before; then nothing happens.</returns>
    public Task<bool> StartAsync(NewConversation conversation, CancellationToken cancellationToken) =>
        StartAsync(conversation, TurnActivities.FamilyJoined(conversation), cancellationToken);

    /// <summary>
    /// Begins a conversation with what the family writes first: the guide welcomes them when it hears that.
    /// </summary>
    /// <returns>False when it had begun before; then nothing happens.</returns>
    public Task<bool> StartWithMessageAsync(NewConversation conversation, CancellationToken cancellationToken) =>
        StartAsync(conversation, TurnActivities.Unheard(conversation), cancellationToken);

    async Task<bool> StartAsync(
        NewConversation conversation, ReadOnlyMemory<byte> first, CancellationToken cancellationToken)
    {
        var (created, lease) = await store.CreateAsync(conversation, first, cancellationToken);
        turns.Enqueue(conversation.Id, lease);
        return created;
    }

    /// <summary>Keeps an arrival; when the task ends, it is on disk and its turn is under way.</summary>
    /// <exception cref="StoreUnavailableException">It could not be kept; the sender must send it again.</exception>
    public async Task<AcceptOutcome> AcceptAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        var (outcome, lease) = await store.AcceptAsync(arrival, cancellationToken);
        ConversationMeter.Arrived(outcome.Kind);
        if (outcome.Kind == AcceptKind.Accepted)
        {
            readers.Wake(arrival.Conversation);
            turns.Enqueue(arrival.Conversation, lease);
        }

        return outcome;
    }

    public Task<Conversation?> FindAsync(ConversationId id, CancellationToken cancellationToken) =>
        store.FindAsync(id, cancellationToken);

    /// <summary>The entries after a sequence number, in order, without the hidden ones.</summary>
    /// <param name="id">Which conversation.</param>
    /// <param name="after">0 for all.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    /// <returns>Empty when there is nothing new, or no such conversation.</returns>
    public Task<IReadOnlyList<LogEntry>> ReadAsync(
        ConversationId id, long after, int most, CancellationToken cancellationToken) =>
        store.ReadAsync(id, after, most, cancellationToken);

    /// <summary>
    /// Tells a reader when to read again. Begin to watch before the first read, and nothing is missed.
    /// </summary>
    public ReaderSignal Watch(ConversationId id) => readers.Watch(id);

    /// <summary>Waits a little until the guide or an advocate has said something.</summary>
    /// <param name="bell">The conversation's, taken before that to which they reply.</param>
    /// <param name="after">The sequence number of that to which they reply.</param>
    /// <param name="cancellationToken">Nobody waits any more.</param>
    /// <returns>False when it takes longer than somebody who looks at a page waits.</returns>
    public async Task<bool> WaitForReplyAsync(ReaderSignal bell, long after, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(LongestWait, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            while (true)
            {
                var entries = await ReadAsync(bell.Conversation, after, PageOfLog, either.Token);
                if (entries.Any(entry => entry.Kind is EntryKind.FromGuide or EntryKind.FromAdvocate))
                {
                    return true;
                }

                await bell.WaitAsync(either.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Ends a conversation: what is in it can be read until it is deleted, nothing can be added.</summary>
    public async Task EndAsync(ConversationId id, CancellationToken cancellationToken)
    {
        await store.EndAsync(id, cancellationToken);
        readers.Wake(id);
    }

    /// <summary>Makes a conversation unreadable for ever, everywhere: its key is destroyed with it.</summary>
    public async Task EraseAsync(ConversationId id, CancellationToken cancellationToken)
    {
        await store.EraseAsync(id, cancellationToken);
        readers.Wake(id);
    }

    /// <summary>Uses up a single-use ticket.</summary>
    /// <returns>False when it has been used before.</returns>
    public Task<bool> RedeemTicketAsync(string ticket, DateTimeOffset expires, CancellationToken cancellationToken) =>
        store.RedeemTicketAsync(ticket, expires, cancellationToken);
}
