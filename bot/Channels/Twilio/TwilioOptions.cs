using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.Twilio;

/// <summary>Numbers at Twilio: text messages, WhatsApp, or both.</summary>
sealed class TwilioOptions
{
    public const string Section = "Twilio";

    [Required(ErrorMessage = "Twilio:AccountSid must be the account's, AC and 32 letters.")]
    [RegularExpression("^AC[0-9a-fA-F]{32}$", ErrorMessage = "Twilio:AccountSid must be AC and 32 letters.")]
    public string AccountSid { get; set; } = "";

    /// <summary>The primary one: Twilio signs with it.</summary>
    [Required(ErrorMessage = "Twilio:AuthToken must be set: without it anybody could write as a family.")]
    [MinLength(16, ErrorMessage = "Twilio:AuthToken must be the account's primary token.")]
    public string AuthToken { get; set; } = "";

    /// <summary>Exactly what stands at Twilio as the number's webhook, for it is part of what is signed.</summary>
    [Required(ErrorMessage = "Twilio:WebhookUrl must be exactly the address that Twilio calls.")]
    public Uri? WebhookUrl { get; set; }

    /// <summary>The number of text messages, as <c>+46700000000</c>.</summary>
    [RegularExpression("^\\+[0-9]{6,15}$", ErrorMessage = "Twilio:SmsNumber must be like +46700000000.")]
    public string? SmsNumber { get; set; }

    /// <summary>The number of WhatsApp, written the same.</summary>
    [RegularExpression("^\\+[0-9]{6,15}$", ErrorMessage = "Twilio:WhatsAppNumber must be like +46700000000.")]
    public string? WhatsAppNumber { get; set; }

    /// <summary>
    /// A content template that Meta has approved and that says nothing of what it is about; sent by WhatsApp when a
    /// person answers more than a day after the family wrote. Without it nothing is sent then.
    /// </summary>
    [RegularExpression("^HX[0-9a-fA-F]{32}$", ErrorMessage = "Twilio:WhatsAppTemplate must be HX and 32 letters.")]
    public string? WhatsAppTemplate { get; set; }

    public Uri BaseUrl { get; set; } = new("https://api.twilio.com/");
}

[OptionsValidator]
sealed partial class TwilioOptionsAttributes : IValidateOptions<TwilioOptions>;

/// <inheritdoc cref="TwilioOptionsAttributes" />
sealed class TwilioOptionsRules : IValidateOptions<TwilioOptions>
{
    public ValidateOptionsResult Validate(string? name, TwilioOptions options) => options switch
    {
        { SmsNumber: null or "", WhatsAppNumber: null or "" } => ValidateOptionsResult.Fail(
            "Twilio:SmsNumber or Twilio:WhatsAppNumber must be set: the number that families write to."),
        { WebhookUrl: { } url } when !url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttps && !url.IsLoopback) =>
            ValidateOptionsResult.Fail("Twilio:WebhookUrl must begin with https://."),
        _ => ValidateOptionsResult.Success,
    };
}
