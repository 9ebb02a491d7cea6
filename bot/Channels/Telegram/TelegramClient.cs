using Microsoft.Extensions.Options;
using Telegram.Bot;

namespace FamilyGuide.Bot.Channels.Telegram;

/// <summary>Telegram's own client, over the platform's connections.</summary>
sealed class TelegramClient(IHttpClientFactory http, IOptions<TelegramOptions> options)
{
    /// <summary>To send.</summary>
    public ITelegramBotClient Api => New(TelegramSender.Name);

    /// <summary>To ask what is new, which takes as long as nothing is.</summary>
    public ITelegramBotClient Asking => New(TelegramPolling.Client);

    /// <remarks>
    /// Whether something is sent again is decided by whoever knows the conversation, not by the library.
    /// </remarks>
    TelegramBotClient New(string connection)
    {
        var address = options.Value.BaseUrl.GetLeftPart(UriPartial.Authority);
        return new(
            new TelegramBotClientOptions(options.Value.Token, address) { RetryCount = 0, RetryThreshold = 0 },
            http.CreateClient(connection));
    }
}
