using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;
using FamilyGuide.Bot.Channels.Messaging;
using FamilyGuide.Bot.Conversations.Deliveries;

namespace FamilyGuide.Bot.Channels.Meta;

/// <summary>Posts to Meta's Graph API, and reads what it says when it doesn't want something.</summary>
sealed class GraphClient(IHttpClientFactory http)
{
    /// <summary>Too many calls, of the app, of the number, or to one person.</summary>
    static readonly int[] TooMany = [4, 80007, 130429, 131048, 131056, 613];

    /// <summary>More than a day since they wrote.</summary>
    static readonly int[] TooLate = [131047, 10];

    /// <summary>They are not there for us.</summary>
    static readonly int[] Gone = [131026, 131050, 551];

    /// <param name="channel">Whose HTTP client.</param>
    /// <param name="address">Where to.</param>
    /// <param name="token">What the operator got from Meta.</param>
    /// <param name="json">What.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<SendOutcome> PostAsync(
        string channel, Uri address, string token, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        using var call = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new ReadOnlyMemoryContent(json)
            {
                Headers = { ContentType = new(MediaTypeNames.Application.Json) },
            },
        };
        call.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var answer = await http.CreateClient(channel).SendAsync(call, cancellationToken);
            return answer.IsSuccessStatusCode
                ? SendOutcome.Sent
                : OutcomeOf(answer, await answer.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            return SendFailures.Of(error);
        }
    }

    static SendOutcome OutcomeOf(HttpResponseMessage answer, byte[] body)
    {
        var (code, retryAfter) = (CodeIn(body), SendFailures.RetryAfter(answer));
        return code switch
        {
            _ when TooMany.Contains(code) => SendOutcome.Later(retryAfter),
            _ when TooLate.Contains(code) => SendOutcome.Undeliverable(DeliveryTrouble.WindowClosed),
            _ when Gone.Contains(code) => SendOutcome.Undeliverable(DeliveryTrouble.Blocked),

            // The token has run out: the operator's to mend, and nothing is lost meanwhile.
            190 => SendOutcome.Later(retryAfter),
            _ => SendFailures.Of(answer.StatusCode, retryAfter),
        };
    }

    static int CodeIn(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.Child("error").Child("code") is { ValueKind: JsonValueKind.Number } number
                && number.TryGetInt32(out var code)
                    ? code
                    : 0;
        }
        catch (JsonException)
        {
            return 0;
        }
    }
}
