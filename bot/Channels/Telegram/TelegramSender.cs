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
sealed class TelegramSender(TelegramClient client, TimeProvider clock) : IChannelSender
{
    public const string Name = "telegram";

    /// <summary>So many messages may be named in one call.</summary>
    const int MostDeletedAtOnce = 100;

    /// <summary>Telegram deletes nothing older, neither ours nor theirs; a little less, for clocks.</summary>
    static readonly TimeSpan OldestDeleted = TimeSpan.FromHours(48) - TimeSpan.FromMinutes(2);

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

    public bool Deletes => true;

    public IReadOnlyList<ChannelMessage> Render(LogEntry entry) => Renderer.Render(entry, Shape);

    public async Task<SendOutcome> SendAsync(
        Recipient recipient, ChannelMessage message, CancellationToken cancellationToken)
    {
        var chat = long.Parse(recipient.Address, CultureInfo.InvariantCulture);
        try
        {
            var sent = await client.Api.SendMessage(
                chat,
                message.Text,
                ParseMode.Html,
                replyMarkup: KeyboardOf(message),
                linkPreviewOptions: new() { IsDisabled = true },
                cancellationToken: cancellationToken);
            return SendOutcome.Sent with { Name = sent.Id.ToString(CultureInfo.InvariantCulture) };
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

    public async Task<IReadOnlyList<long>> DeleteAsync(
        Conversation conversation, IReadOnlyList<ProviderCopy> copies, CancellationToken cancellationToken)
    {
        var chat = long.Parse(conversation.UserId, CultureInfo.InvariantCulture);
        var oldest = clock.GetUtcNow() - OldestDeleted;
        List<long> gone = [.. copies.Where(copy => copy.At < oldest).Select(copy => copy.Place)];
        foreach (var some in copies.Where(copy => copy.At >= oldest).Chunk(MostDeletedAtOnce))
        {
            try
            {
                await client.Api.DeleteMessages(
                    chat,
                    some.Select(copy => int.Parse(copy.Name, CultureInfo.InvariantCulture)),
                    cancellationToken);
                gone.AddRange(some.Select(copy => copy.Place));
            }
            catch (ApiRequestException refusal) when (refusal.ErrorCode is 400 or 403)
            {
                // They are gone already, or the family has blocked us.
                gone.AddRange(some.Select(copy => copy.Place));
            }
            catch (RequestException)
            {
                // Later.
            }
        }

        return gone;
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
