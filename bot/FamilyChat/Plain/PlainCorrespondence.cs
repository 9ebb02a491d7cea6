using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.Bot.Conversations.Edge;
using FamilyGuide.Dialogs.Safeguarding;

namespace FamilyGuide.Bot.FamilyChat.Plain;

/// <summary>Says and reads for a browser that cannot wait by itself.</summary>
sealed class PlainCorrespondence(Correspondence correspondence, Discretion discretion)
{
    /// <summary>The same channel as Web Chat's: what it shows, this page shows too.</summary>
    const string Channel = "directline";

    const int PageOfLog = 500;

    /// <summary>
    /// Begins a conversation and waits a little for its welcome; if it has begun before, nothing happens.
    /// </summary>
    /// <returns>Whether the welcome is there.</returns>
    public async Task<bool> BeginAsync(
        ConversationId conversation, string userId, string locale, CancellationToken cancellationToken)
    {
        using var bell = correspondence.Watch(conversation);
        return !await correspondence.StartAsync(new(conversation, Channel, userId, locale), cancellationToken)
            || await correspondence.WaitForReplyAsync(bell, after: 0, cancellationToken);
    }

    /// <summary>Says something, once for each form, and waits a little for the answer.</summary>
    /// <param name="access">In which conversation, and who.</param>
    /// <param name="form">The form's own name.</param>
    /// <param name="text">What is said.</param>
    /// <param name="locale">The page's language.</param>
    /// <param name="cancellationToken">The person has gone.</param>
    /// <returns>Whether the answer is there.</returns>
    public async Task<bool> SayAsync(
        AccessGrant access, string form, string text, string locale, CancellationToken cancellationToken)
    {
        using var bell = correspondence.Watch(access.Conversation);
        var activity = FamilyMessage.ToActivity(
            access.Conversation, access.UserId, Channel, discretion.Keep(text), locale);
        var arrival = new Arrival(access.Conversation, $"plain:{form}", activity);
        var outcome = await correspondence.AcceptAsync(arrival, cancellationToken);
        return outcome.Kind is not (AcceptKind.Accepted or AcceptKind.Repeated)
            || await correspondence.WaitForReplyAsync(bell, outcome.Sequence, cancellationToken);
    }

    public async Task<IReadOnlyList<PlainMessage>> ReadAsync(ConversationId id, CancellationToken cancellationToken)
    {
        var messages = new List<PlainMessage>();
        var after = 0L;
        while (await correspondence.ReadAsync(id, after, PageOfLog, cancellationToken) is { Count: > 0 } entries)
        {
            messages.AddRange(entries.Select(PlainMessage.Read).OfType<PlainMessage>());
            after = entries[^1].Sequence;
        }

        return messages;
    }
}
