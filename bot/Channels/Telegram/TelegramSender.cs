using System.Globalization;
using FamilyGuide.Bot.Channels.Messaging;
using FamilyGuide.Bot.Channels.Rendering;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Deliveries;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace FamilyGuide.Bot.Channels.Telegram;

/// <summary>Sends by Telegram's Bot API.</summary>
sealed class TelegramSender(TelegramClient client) : IChannelSender
{
    public const string Name = "telegram";

    /// <summary>Numbers are short: five stand beside each other.</summary>
    const int NumbersARow = 5;

    /// <remarks>
    /// Telegram takes 4096 signs after its markup, and cuts what is wider than a phone from a button.
    /// </remarks>
    public static ChannelShape Shape { get; } = new()
    {
        LongestText = 4000,
        MostButtons = 20,
        LongestButton = 40,
        Dialect = Dialect.TelegramHtml,
    };

    public string Channel => Name;

    public IReadOnlyList<ChannelMessage> Render(LogEntry entry) => Renderer.Render(entry, Shape);

    public async Task<SendOutcome> SendAsync(
        Recipient recipient, ChannelMessage message, CancellationToken cancellationToken)
    {
        var chat = long.Parse(recipient.Address, CultureInfo.InvariantCulture);
        try
        {
            await client.Api.SendMessage(
                chat,
                message.Text,
                ParseMode.Html,
                replyMarkup: KeyboardOf(message),
                linkPreviewOptions: new() { IsDisabled = true },
                cancellationToken: cancellationToken);
            return SendOutcome.Sent;
        }
        catch (ApiRequestException refusal)
        {
            return OutcomeOf(refusal);
        }
        catch (RequestException failure)
        {
            return failure.HttpStatusCode is { } status && (int)status >= 500
                ? SendOutcome.Later()
                : SendFailures.Of(failure.InnerException);
        }
    }

    static SendOutcome OutcomeOf(ApiRequestException refusal) => refusal.ErrorCode switch
    {
        403 => SendOutcome.Undeliverable(DeliveryTrouble.Blocked),
        400 when refusal.Message.Contains("chat not found", StringComparison.OrdinalIgnoreCase) =>
            SendOutcome.Undeliverable(DeliveryTrouble.Blocked),
        400 => SendOutcome.Undeliverable(DeliveryTrouble.Refused),
        _ => SendOutcome.Later(
            refusal.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null),
    };

    static InlineKeyboardMarkup? KeyboardOf(ChannelMessage message)
    {
        if (message.Buttons is [])
        {
            return null;
        }

        var areNumbers = message.Buttons.All(button => button.Title.All(char.IsAsciiDigit));
        return new(message.Buttons
            .Select(button => InlineKeyboardButton.WithCallbackData(button.Title, button.Key))
            .Chunk(areNumbers ? NumbersARow : 1));
    }
}
