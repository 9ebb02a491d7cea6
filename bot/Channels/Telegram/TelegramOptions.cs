using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.Telegram;

/// <summary>A bot of Telegram's. Without a token there is none.</summary>
sealed class TelegramOptions
{
    public const string Section = "Telegram";

    /// <summary>What BotFather gave.</summary>
    [Required(ErrorMessage = "Telegram:Token must be the token that BotFather gave for the bot.")]
    [RegularExpression(
        "^[0-9]{1,20}:[A-Za-z0-9_-]{20,100}$",
        ErrorMessage = "Telegram:Token must look like 123456:ABC…: the number, a colon, and the secret.")]
    public string Token { get; set; } = "";

    /// <summary>
    /// Where Telegram reaches this program, such as <c>https://guide.example.org</c>. Without it, the program asks
    /// Telegram for what is new, which needs no address.
    /// </summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>What Telegram has to say with each call; ours, made at random.</summary>
    [RegularExpression(
        "^[A-Za-z0-9_-]{32,256}$",
        ErrorMessage = "Telegram:WebhookSecret must have 32 to 256 letters, digits, _ and -: make it at random.")]
    public string? WebhookSecret { get; set; }

    /// <summary>Another server that speaks the Bot API, such as one on this machine for trying it out.</summary>
    public Uri BaseUrl { get; set; } = new("https://api.telegram.org");

    /// <summary>How long Telegram keeps a question open when there is nothing new; in seconds.</summary>
    [Range(0, 50, ErrorMessage = "Telegram:PollSeconds must be 0 to 50.")]
    public int PollSeconds { get; set; } = 25;

    public bool HasWebhook => PublicUrl is not null;
}

[OptionsValidator]
sealed partial class TelegramOptionsAttributes : IValidateOptions<TelegramOptions>;

/// <inheritdoc cref="TelegramOptionsAttributes" />
sealed class TelegramOptionsRules : IValidateOptions<TelegramOptions>
{
    public ValidateOptionsResult Validate(string? name, TelegramOptions options) => options switch
    {
        { HasWebhook: true, WebhookSecret: null or "" } => ValidateOptionsResult.Fail(
            "Telegram:WebhookSecret must be set when Telegram:PublicUrl is: "
            + "without it anybody could write as a family."),
        { PublicUrl: { } url } when !url.IsAbsoluteUri || url.Scheme != Uri.UriSchemeHttps =>
            ValidateOptionsResult.Fail("Telegram:PublicUrl must begin with https://."),
        _ => ValidateOptionsResult.Success,
    };
}
