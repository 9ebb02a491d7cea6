using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The endpoint that the Azure Bot Service, or a local emulator, posts activities to.</summary>
/// <remarks>Posts only: no web sockets, no named pipes.</remarks>
public partial class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    public CloudAdapter(
        IConfiguration configuration, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(
            new ConfigurationBotFrameworkAuthentication(
                configuration, httpClientFactory: httpClientFactory, logger: logger),
            logger)
    {
    }

    public async Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (httpRequest.Method != HttpMethods.Post)
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        try
        {
            var activity = await HttpBody.ReadActivityAsync(httpRequest, cancellationToken);
            var sender = await BotFrameworkAuthentication.AuthenticateRequestAsync(
                activity, httpRequest.Headers.Authorization, cancellationToken);
            RefuseStrangers(sender, httpRequest.HttpContext.Connection.RemoteIpAddress);
            var response = await ProcessActivityAsync(sender, activity, bot.OnTurnAsync, cancellationToken);
            await HttpBody.WriteAsync(httpResponse, response, cancellationToken);
        }
        catch (BadHttpRequestException e)
        {
            httpResponse.StatusCode = e.StatusCode;
            Log.RequestRefused(Logger, e.StatusCode, e.Message);
        }
        catch (JsonException)
        {
            httpResponse.StatusCode = StatusCodes.Status400BadRequest;
            Log.RequestRefused(Logger, httpResponse.StatusCode, "The body is not the JSON of an activity.");
        }
        catch (UnauthorizedAccessException e)
        {
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
            Log.RequestRefused(Logger, httpResponse.StatusCode, e.Message);
        }
    }

    /// <summary>Who needs no token has to be on this machine.</summary>
    static void RefuseStrangers(AuthenticateRequestResult sender, IPAddress address)
    {
        if (sender.ClaimsIdentity?.AuthenticationType == AuthenticationConstants.AnonymousAuthType
            && address is not null
            && !IPAddress.IsLoopback(address))
        {
            throw new UnauthorizedAccessException("Anonymous requests are taken from this machine only.");
        }
    }

    static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Activity refused with {Status}: {Reason}")]
        public static partial void RequestRefused(ILogger logger, int status, string reason);
    }
}
