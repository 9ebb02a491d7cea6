using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Bot.Conversations.Edge;
using FamilyGuide.Bot.Conversations.Returning;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.Safeguarding;
using FamilyGuide.Knowledge.Languages;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace FamilyGuide.Bot.Channels.AzureBotService;

/// <summary>
/// Brings an activity the way that every message goes. When the request is answered it is on disk; what the guide says
/// goes out afterwards (<see cref="BotServiceSender"/>).
/// </summary>
sealed class ForwardingBot(
    Correspondence correspondence,
    Discretion discretion,
    IConversationStore store,
    IReturnBook returns,
    IDeliveryBook book,
    DeliveryQueue queue,
    PhraseBook phrases) : IBot
{
    /// <summary>What <see cref="IConversationStore.SharedKeyAsync"/> is asked for.</summary>
    const string Purpose = "foreign-conversations";

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (!HasPlace(activity) || !(IsMessage(activity) || IsArrivalOfSomebody(activity)))
        {
            return;
        }

        if (IsInGroup(activity))
        {
            await RefuseGroupAsync(turnContext, cancellationToken);
            return;
        }

        var place = AnswerPlace.Of(activity, turnContext.TurnState.Get<string>(BotAdapter.OAuthScopeKey));
        var id = await OpenAsync(place, activity, cancellationToken);
        queue.Know(id);
        var outcome = IsMessage(activity) ? await AcceptAsync(id, activity, cancellationToken) : default;

        // A crash between the two leaves a conversation that nothing is sent to: the channel brings it again.
        if (outcome.Kind == AcceptKind.Accepted || await book.FindDeliveryAsync(id, cancellationToken) is null)
        {
            await book.HearAsync(id, outcome.Sequence, cancellationToken);
        }

        queue.Enqueue(id);
    }

    async Task<AcceptOutcome> AcceptAsync(ConversationId id, Activity activity, CancellationToken cancellationToken)
    {
        var before = await book.FindDeliveryAsync(id, cancellationToken);
        var message = FamilyMessage.ToActivity(
            id,
            activity.From.Id,
            BotServiceSender.Name,
            discretion.Keep(activity.Text ?? ""),
            activity.Locale,
            hasUnsupportedAttachment: HasFile(activity),
            missed: before?.Missed ?? Missed.Nothing);
        return await correspondence.AcceptAsync(
            new(id, activity.Id ?? Guid.NewGuid().ToString("N"), message), cancellationToken);
    }

    /// <summary>Our conversation for theirs, which knows where it wants its answers now.</summary>
    async Task<ConversationId> OpenAsync(AnswerPlace place, Activity activity, CancellationToken cancellationToken)
    {
        var key = await store.SharedKeyAsync(Purpose, cancellationToken);
        var id = ConversationId.Of(key, $"{BotServiceSender.Name}/{place.Channel}\n{place.Conversation}");
        var reference = place.Write();
        if (await correspondence.FindAsync(id, cancellationToken) is not { } known)
        {
            var family = new NewConversation(id, BotServiceSender.Name, place.User, activity.Locale)
            {
                Reference = reference,
            };
            await (IsMessage(activity)
                ? correspondence.StartWithMessageAsync(family, cancellationToken)
                : correspondence.StartAsync(family, cancellationToken));
            return id;
        }

        if (known.Reference != reference)
        {
            await store.KeepReferenceAsync(id, reference, cancellationToken);
        }

        if (known.HasEnded)
        {
            // They left in a hurry on the page, and write in their own app again.
            await returns.ReopenAsync(id, cancellationToken);
        }

        return id;
    }

    /// <summary>In a group others would read what a family is answered; nothing of it is kept.</summary>
    async Task RefuseGroupAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (IsMessage(turnContext.Activity))
        {
            var language = Language.Find(turnContext.Activity.Locale?.Split('-')[0]) ?? Language.English;
            await turnContext.SendActivityAsync(
                MessageFactory.Text(phrases.In(language).Say(Phrase.ChannelGroup)), cancellationToken);
        }
    }

    static bool HasPlace(Activity activity) =>
        activity is { ChannelId.Length: > 0, ServiceUrl.Length: > 0, Conversation.Id.Length: > 0, From.Id.Length: > 0 };

    static bool IsInGroup(Activity activity) => activity.Conversation.IsGroup is true
        || activity.Conversation.ConversationType is "channel" or "groupChat";

    static bool IsMessage(Activity activity) => activity.Type == ActivityTypes.Message;

    static bool IsArrivalOfSomebody(Activity activity) =>
        activity.Type == ActivityTypes.ConversationUpdate && activity.MembersAdded is { Count: > 0 };

    /// <summary>Teams sends each text once more as HTML, which is no file of the family's.</summary>
    static bool HasFile(Activity activity) => activity.Attachments?.Any(
        attachment => attachment.ContentType is not ("text/html" or "text/plain")) is true;
}
