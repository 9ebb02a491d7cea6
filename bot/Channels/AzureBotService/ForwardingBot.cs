using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Edge;
using FamilyGuide.BotFramework;
using FamilyGuide.Dialogs.Safeguarding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace FamilyGuide.Bot.Channels.AzureBotService;

/// <summary>Brings an activity the way that every message goes, and sends back what the guide said.</summary>
sealed class ForwardingBot(
    Correspondence correspondence, Discretion discretion, IConversationStore store, TimeProvider clock) : IBot
{
    /// <summary>A channel gives up after 15 s; an answer that takes longer stays in the log.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (activity is not { ChannelId: { } channel, Conversation.Id: { } foreign, From.Id: { } user }
            || activity.Type is not (ActivityTypes.Message or ActivityTypes.ConversationUpdate))
        {
            return;
        }

        var key = await store.SharedKeyAsync("foreign-conversations", cancellationToken);
        var conversation = new NewConversation(
            ConversationId.Of(key, $"{channel}\n{foreign}"), channel, user, activity.Locale);
        using var signal = correspondence.Watch(conversation.Id);
        if (await correspondence.StartAsync(conversation, cancellationToken))
        {
            await SendAsync(turnContext, signal, after: 0, cancellationToken);
        }

        if (activity.Type == ActivityTypes.Message)
        {
            var message = FamilyMessage.ToActivity(
                conversation.Id, user, channel, discretion.Keep(activity.Text ?? ""), activity.Locale);
            var (kind, sequence) = await correspondence.AcceptAsync(
                new(conversation.Id, activity.Id ?? Guid.NewGuid().ToString("N"), message), cancellationToken);
            if (kind == AcceptKind.Accepted)
            {
                await SendAsync(turnContext, signal, sequence, cancellationToken);
            }
        }
    }

    async Task SendAsync(
        ITurnContext turnContext, ReaderSignal signal, long after, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            foreach (var entry in await AnswerAsync(signal, after, waiting.Token))
            {
                var reply = ActivityJson.Deserialize(entry.Activity.Span);
                var (recipient, conversation) = (turnContext.Activity.From, turnContext.Activity.Conversation);
                (reply.Recipient, reply.Conversation, reply.ReplyToId) =
                    (recipient, conversation, turnContext.Activity.Id);
                await turnContext.SendActivityAsync(reply, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The turn runs on; whoever asks again gets its answer from the log.
        }
    }

    /// <remarks>A turn's replies are committed together, so the first sight of one is the sight of all.</remarks>
    async Task<IReadOnlyList<LogEntry>> AnswerAsync(
        ReaderSignal signal, long after, CancellationToken cancellationToken)
    {
        while (true)
        {
            var log = await correspondence.ReadAsync(signal.Conversation, after, most: 100, cancellationToken);
            LogEntry[] said = [.. log.Where(entry => entry.Kind == EntryKind.FromGuide)];
            if (said is not [])
            {
                return said;
            }

            await signal.WaitAsync(cancellationToken);
        }
    }
}
