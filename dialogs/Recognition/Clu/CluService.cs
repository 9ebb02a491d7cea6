using System.Diagnostics;
using System.Globalization;
using Azure;
using Azure.AI.Language.Conversations;
using Azure.Core;
using Azure.Core.Pipeline;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Recognition.Clu;

/// <summary>Asks the service once. The only class that knows Azure.</summary>
sealed class CluService(CluOptions options, TimeProvider clock)
{
    readonly ConversationAnalysisClient _client = new(options.Endpoint, new AzureKeyCredential(options.Key!), Terms());

    /// <exception cref="OperationCanceledException">The time is over.</exception>
    /// <exception cref="RequestFailedException">There is no connection, or the answer is too long.</exception>
    public async Task<CluReply> AskAsync(string text, Language language, CancellationToken cancellationToken)
    {
        // A turn's trace is the operator's: Azure.Core would tell its name to the service.
        Activity.Current = null;
        var response = await _client.AnalyzeConversationAsync(
            RequestContent.Create(CluWire.Write(text, language, options)),
            new() { CancellationToken = cancellationToken, ErrorOptions = ErrorOptions.NoThrow });
        return new(response.Status, response.Content.ToMemory(), RetryAfter(response.Headers));
    }

    /// <summary>
    /// One try, since a person waits for it: whether there is time for a second is decided by who holds the clock.
    /// Nothing is logged or traced, and the request says neither which machine nor which turn it comes from.
    /// </summary>
    static ConversationsClientOptions Terms() => new()
    {
        Transport = new HttpClientTransport(new ShortAnswers(new SocketsHttpHandler
        {
            // What families ask goes to the configured address and to no other.
            AllowAutoRedirect = false,
            UseCookies = false,

            // So that a service that has moved is found again.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })),
        Retry = { MaxRetries = 0 },
        Diagnostics =
        {
            IsLoggingEnabled = false,
            IsLoggingContentEnabled = false,
            IsDistributedTracingEnabled = false,
            IsTelemetryEnabled = false,
        },
    };

    /// <summary>Seconds or a date; null when the service doesn't say.</summary>
    TimeSpan? RetryAfter(ResponseHeaders headers)
    {
        if (!headers.TryGetValue("Retry-After", out var value))
        {
            return null;
        }

        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return DateTimeOffset.TryParseExact(
            value, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? TimeSpan.FromTicks(Math.Max(0, (date - clock.GetUtcNow()).Ticks))
            : null;
    }
}

/// <summary>What the service said.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Body">As it came.</param>
/// <param name="RetryAfter">When it wants to be asked again, if it says so.</param>
readonly record struct CluReply(int Status, ReadOnlyMemory<byte> Body, TimeSpan? RetryAfter);
