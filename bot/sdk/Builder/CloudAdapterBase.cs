using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>Turns whose replies go out through the connector service.</summary>
public abstract partial class CloudAdapterBase : BotAdapter
{
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
    {
        BotFrameworkAuthentication = botFrameworkAuthentication
            ?? throw new ArgumentNullException(nameof(botFrameworkAuthentication));
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    protected ILogger Logger { get; }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException(
                "Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            // The channel gives it an id.
            activities[i].Id = null;
            responses[i] = await SendAsync(turnContext, activities[i], cancellationToken) ?? new("");
        }

        return responses;
    }

    public override async Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        return await Conversations(turnContext).UpdateActivityAsync(activity, cancellationToken);
    }

    public override async Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        await Conversations(turnContext).DeleteActivityAsync(
            reference.Conversation.Id, reference.ActivityId, cancellationToken);
    }

    protected async Task<InvokeResponse> ProcessActivityAsync(
        string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var sender = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        return await ProcessActivityAsync(sender, activity, callback, cancellationToken);
    }

    protected async Task<InvokeResponse> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        var sender = authenticateRequestResult;
        activity.CallerId = sender.CallerId;
        return await RunAsync(
            activity, sender.ClaimsIdentity, sender.Audience, sender.ConnectorFactory, callback, cancellationToken);
    }

    protected async Task ProcessProactiveAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        var connectors = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        await RunAsync(continuationActivity, claimsIdentity, audience, connectors, callback, cancellationToken);
    }

    protected ClaimsIdentity CreateClaimsIdentity(string botAppId) => new(
    [
        new(AuthenticationConstants.AudienceClaim, botAppId ?? ""),
        new(AuthenticationConstants.AppIdClaim, botAppId ?? ""),
    ]);

    static IConversations Conversations(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>().Conversations;

    static async Task<ResourceResponse> SendAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                var milliseconds = Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture);
                await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System, cancellationToken);
                return null;
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Add(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;
            default:
                return string.IsNullOrWhiteSpace(activity.ReplyToId)
                    ? await Conversations(turnContext).SendToConversationAsync(activity, cancellationToken)
                    : await Conversations(turnContext).ReplyToActivityAsync(activity, cancellationToken);
        }
    }

    static InvokeResponse Result(TurnContext turnContext) => turnContext.Activity switch
    {
        { DeliveryMode: DeliveryModes.ExpectReplies } => new()
        {
            Status = (int)HttpStatusCode.OK,
            Body = new ExpectedReplies(turnContext.BufferedReplyActivities),
        },
        { Type: ActivityTypes.Invoke } =>
            turnContext.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse
            ?? new() { Status = (int)HttpStatusCode.NotImplemented },
        _ => null,
    };

    async Task<InvokeResponse> RunAsync(
        Activity activity,
        ClaimsIdentity identity,
        string audience,
        ConnectorFactory connectors,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        using var connector = await connectors.CreateAsync(activity.ServiceUrl, audience, cancellationToken);
        using var tokens = await BotFrameworkAuthentication.CreateUserTokenClientAsync(identity, cancellationToken);
        using var context = new TurnContext(this, activity);
        context.TurnState.Add<IIdentity>(BotIdentityKey, identity);
        context.TurnState.Add(connector);
        context.TurnState.Add(tokens);
        context.TurnState.Add(callback);
        context.TurnState.Add(connectors);
        context.TurnState.Set(OAuthScopeKey, audience);
        await RunPipelineAsync(context, callback, cancellationToken);
        return Result(context);
    }
}
