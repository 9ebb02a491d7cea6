using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Bot.Conversations.Edge;
using FamilyGuide.Bot.Conversations.Returning;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Safeguarding;

namespace FamilyGuide.Bot.Channels.Messaging;

/// <summary>The one way in for what providers bring: when a call ends, it is on disk.</summary>
/// <remarks>Providers repeat and shuffle; a repeat is known by its key and changes nothing.</remarks>
sealed class ProviderInbox(
    Correspondence correspondence,
    IConversationStore store,
    IDeliveryBook book,
    ICopyBook copies,
    TimeProvider clock,
    IReturnBook returns,
    DeliveryQueue queue,
    Discretion discretion,
    Flood flood)
{
    /// <summary>What <see cref="IConversationStore.SharedKeyAsync"/> is asked for.</summary>
    const string Purpose = "foreign-conversations";

    byte[]? _key;

    /// <exception cref="StoreUnavailableException">It could not be kept; the provider must bring it again.</exception>
    public async Task TakeAsync(string channel, Heard heard, CancellationToken cancellationToken)
    {
        var id = await NameAsync(channel, heard.Address, cancellationToken);
        var flooding = flood.Judge(id, heard);
        if (flooding == Flooding.IsDropped)
        {
            ConversationMeter.WebhookDropped();
            return;
        }

        var family = new NewConversation(id, channel, heard.Address, heard.Locale);
        var before = await OpenAsync(family, cancellationToken);
        queue.Know(id);
        var activity = flooding == Flooding.IsTold
            ? EventOf(family, ReplyActivities.TooMuchEvent)
            : await ActivityAsync(family, heard, before?.Missed ?? Missed.Nothing, cancellationToken);
        var isShown = heard.Kind == HeardKind.Message && flooding == Flooding.None;
        var outcome = await correspondence.AcceptAsync(new(id, heard.Key, activity, isShown), cancellationToken);
        if (outcome.Kind == AcceptKind.Accepted)
        {
            flood.Count(id, flooding);
            if (heard.Copy is { } name)
            {
                var copy = new ProviderCopy(ProviderCopy.PlaceOf(outcome.Sequence, 0), name, clock.GetUtcNow());
                await copies.KeepCopyAsync(id, copy, cancellationToken);
            }
        }

        await NoteAsync(id, heard.Kind, outcome, cancellationToken);
    }

    /// <returns>How sending to them went; null when nothing was sent yet.</returns>
    async Task<DeliveryState?> OpenAsync(NewConversation family, CancellationToken cancellationToken)
    {
        var known = await correspondence.FindAsync(family.Id, cancellationToken);
        if (known is null)
        {
            await correspondence.StartWithMessageAsync(family, cancellationToken);
            return null;
        }

        if (known.HasEnded)
        {
            // They left in a hurry on the page, and write in their own app again.
            await returns.ReopenAsync(family.Id, cancellationToken);
        }

        return await book.FindDeliveryAsync(family.Id, cancellationToken);
    }

    /// <summary>Our name for a family on a channel.</summary>
    public async Task<ConversationId> NameAsync(string channel, string address, CancellationToken cancellationToken)
    {
        _key ??= await store.SharedKeyAsync(Purpose, cancellationToken);
        return ConversationId.Of(_key, $"{channel}\n{address}");
    }

    /// <remarks>
    /// A crash between the two leaves a message that is kept and a conversation that nothing is sent to: the
    /// provider, which was not answered, brings it again.
    /// </remarks>
    async Task NoteAsync(
        ConversationId id, HeardKind kind, AcceptOutcome outcome, CancellationToken cancellationToken)
    {
        var isNews = outcome.Kind == AcceptKind.Accepted
            || (outcome.Kind == AcceptKind.Repeated && await book.FindDeliveryAsync(id, cancellationToken) is null);
        if (!isNews)
        {
            return;
        }

        await book.HearAsync(id, outcome.Sequence, cancellationToken);
        if (kind == HeardKind.Stop)
        {
            await book.StopDeliveryAsync(id, DeliveryTrouble.Stopped, cancellationToken);
        }

        queue.Enqueue(id);
    }

    async Task<ReadOnlyMemory<byte>> ActivityAsync(
        NewConversation family, Heard heard, Missed missed, CancellationToken cancellationToken)
    {
        if (heard.Kind == HeardKind.Stop)
        {
            return EventOf(family, ReplyActivities.StopEvent);
        }

        if (heard.Kind == HeardKind.Start)
        {
            // Whoever never wrote before is welcomed, others are greeted again.
            return EventOf(family, ReplyActivities.ReturnEvent, missed);
        }

        var said = heard.Pressed is { } key
            ? await PressedAsync(family.Id, key, cancellationToken) ?? heard.Text
            : heard.Text;
        return FamilyMessage.ToActivity(
            family.Id,
            family.UserId,
            family.Channel,
            discretion.Keep(CleanText.Beginning(said)),
            family.Locale,
            hasUnsupportedAttachment: heard.HasAttachment,
            missed: missed);
    }

    static ReadOnlyMemory<byte> EventOf(NewConversation family, string name, Missed missed = Missed.Nothing) =>
        FamilyMessage.ToEvent(family.Id, family.UserId, family.Channel, name, family.Locale, missed: missed);

    /// <summary>What the button says; null when its message is gone.</summary>
    async Task<string?> PressedAsync(ConversationId id, string key, CancellationToken cancellationToken)
    {
        if (ButtonKey.Read(key) is not var (sequence, index))
        {
            return null;
        }

        var entries = await correspondence.ReadAsync(id, sequence - 1, most: 1, cancellationToken);
        return entries is [var entry]
            && entry.Sequence == sequence
            && PlainMessage.Read(entry) is { } message
            && index < message.Choices.Count
                ? message.Choices[index].Value
                : null;
    }
}
