using System.Net;
using FamilyGuide.Bot.Conversations.Deliveries;

namespace FamilyGuide.Bot.Channels.Messaging;

/// <summary>What failed calls to a provider mean.</summary>
static class SendFailures
{
    /// <summary>A connection that never stood has brought nothing; any other may have.</summary>
    public static SendOutcome Of(Exception? error) => error switch
    {
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError,
        } => SendOutcome.Later(),
        _ => SendOutcome.Unsure,
    };

    /// <summary>What no channel treats in its own way.</summary>
    public static SendOutcome Of(HttpStatusCode status, TimeSpan? retryAfter) => (int)status switch
    {
        >= 200 and < 300 => SendOutcome.Sent,

        // A token that is wrong is the operator's to mend: nothing is lost meanwhile.
        401 or 404 or 408 or 429 or >= 500 => SendOutcome.Later(retryAfter),
        _ => SendOutcome.Undeliverable(DeliveryTrouble.Refused),
    };

    public static TimeSpan? RetryAfter(HttpResponseMessage answer) => answer.Headers.RetryAfter?.Delta;
}
