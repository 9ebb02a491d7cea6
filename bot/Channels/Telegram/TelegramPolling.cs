using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using FamilyGuide.Bot.Conversations;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Requests;

namespace FamilyGuide.Bot.Channels.Telegram;

/// <summary>Asks Telegram for what is new, so that a bot needs no public address; or tells it where to call.</summary>
/// <remarks>
/// Telegram forgets an update when a later one is asked for: only what is on disk is ever passed. Of two machines that
/// ask at once it refuses one, and what both got is known by its key.
/// </remarks>
sealed partial class TelegramPolling(
    TelegramClient client,
    TelegramIntake intake,
    IOptions<TelegramOptions> options,
    TimeProvider clock,
    ILogger<TelegramPolling> logger) : BackgroundService
{
    /// <summary>The name of its HTTP client.</summary>
    public const string Client = "telegram-asking";

    static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(3);
    static readonly string[] Wanted = ["message", "edited_message", "callback_query"];

    [SuppressMessage("Design", "CA1031", Justification = "Whatever is wrong with Telegram, it is asked again.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (isReady, next, trouble) = (false, 0L, "");
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!isReady)
                {
                    isReady = await PrepareAsync(stoppingToken);
                    if (options.Value.HasWebhook)
                    {
                        return;
                    }
                }

                next = await AskAsync(next, stoppingToken);
                trouble = "";
            }
            catch (Exception error)
            {
                if (stoppingToken.IsCancellationRequested)
                {
                    return;
                }

                var kind = (error as StoreUnavailableException)?.Code ?? error.GetType().Name;
                if (kind != trouble)
                {
                    // It is said once, not every three seconds that Telegram is away.
                    Log.TelegramUnreachable(logger, kind);
                }

                trouble = kind;
                await Task.Delay(AfterTrouble, clock, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    async Task<bool> PrepareAsync(CancellationToken stoppingToken)
    {
        if (options.Value.PublicUrl is { } address)
        {
            await client.Api.SendRequest(
                new WantedWebhook(new Uri(address, TelegramRegistration.Path), options.Value.WebhookSecret!, Wanted),
                stoppingToken);
        }
        else
        {
            await client.Api.DeleteWebhook(cancellationToken: stoppingToken);
        }

        return true;
    }

    async Task<long> AskAsync(long next, CancellationToken stoppingToken)
    {
        var updates = await client.Asking.SendRequest(
            new WantedUpdates(next, options.Value.PollSeconds, Wanted), stoppingToken);
        await intake.TakeAsync(updates, stoppingToken);
        return updates.Aggregate(next, (latest, update) =>
            update.TryGetProperty("update_id", out var id) && id.TryGetInt64(out var number)
                ? Math.Max(latest, number + 1)
                : latest);
    }

    /// <summary>As Telegram's library asks, but for updates as they came.</summary>
    sealed class WantedUpdates(long offset, int timeout, string[] allowedUpdates)
        : RequestBase<JsonElement[]>("getUpdates")
    {
        public long Offset => offset;

        public int Timeout => timeout;

        public string[] AllowedUpdates => allowedUpdates;
    }

    sealed class WantedWebhook(Uri url, string secretToken, string[] allowedUpdates)
        : RequestBase<bool>("setWebhook")
    {
        public string Url => url.AbsoluteUri;

        public string SecretToken => secretToken;

        public string[] AllowedUpdates => allowedUpdates;
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "TelegramUnreachable: {Kind}")]
        public static partial void TelegramUnreachable(ILogger logger, string kind);
    }
}
