using System.Text.Json;
using FamilyGuide.Bot.Conversations;

namespace FamilyGuide.Bot.Channels.Messaging;

/// <summary>
/// What every provider's call goes through: raw bytes, limit, signature, then each item kept, and only then an answer.
/// </summary>
sealed class Webhook(ProviderInbox inbox)
{
    /// <summary>In bytes. A thousand short messages at once are less.</summary>
    public const int LargestBody = 1024 * 1024;

    /// <summary>For those that have one channel.</summary>
    public Task TakeAsync(
        HttpContext http,
        string channel,
        Func<HttpRequest, ReadOnlyMemory<byte>, bool> isSigned,
        Func<ReadOnlyMemory<byte>, IReadOnlyList<Heard>> read) =>
        TakeAsync(http, isSigned, body => [.. read(body).Select(heard => (channel, heard))]);

    /// <param name="http">The call.</param>
    /// <param name="isSigned">Whether it comes from the provider.</param>
    /// <param name="read">What families did; throws <see cref="JsonException"/> for what nobody can read.</param>
    public async Task TakeAsync(
        HttpContext http,
        Func<HttpRequest, ReadOnlyMemory<byte>, bool> isSigned,
        Func<ReadOnlyMemory<byte>, IReadOnlyList<(string Channel, Heard Heard)>> read)
    {
        if (await BoundedBody.ReadAsync(http.Request, LargestBody) is not { } body)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        if (!isSigned(http.Request, body))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        await KeepAsync(Read(body, read), http.RequestAborted);
    }

    /// <summary>All that one call brought. Those of one family in their order, families beside each other.</summary>
    public Task KeepAsync(
        IReadOnlyList<(string Channel, Heard Heard)> all, CancellationToken cancellationToken) =>
        Task.WhenAll(all.GroupBy(one => one.Heard.Address, StringComparer.Ordinal).Select(async family =>
        {
            foreach (var (channel, heard) in family)
            {
                await inbox.TakeAsync(channel, heard, cancellationToken);
            }
        }));

    /// <summary>What is signed and unreadable would come for days if it were refused.</summary>
    static IReadOnlyList<(string Channel, Heard Heard)> Read(
        ReadOnlyMemory<byte> body, Func<ReadOnlyMemory<byte>, IReadOnlyList<(string Channel, Heard Heard)>> read)
    {
        try
        {
            return read(body);
        }
        catch (JsonException)
        {
            ConversationMeter.WebhookDropped();
            return [];
        }
    }
}
