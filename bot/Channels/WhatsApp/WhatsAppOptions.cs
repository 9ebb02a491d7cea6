using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.WhatsApp;

/// <summary>A number of WhatsApp's Cloud API.</summary>
sealed class WhatsAppOptions
{
    public const string Section = "WhatsApp";

    /// <summary>Meta's name for the number, not the number itself.</summary>
    [Required(ErrorMessage = "WhatsApp:PhoneNumberId must be Meta's id of the number.")]
    [RegularExpression(
        "^[0-9]{5,30}$", ErrorMessage = "WhatsApp:PhoneNumberId must be digits: Meta's id of the number.")]
    public string PhoneNumberId { get; set; } = "";

    /// <summary>Of a system user: others run out after a day.</summary>
    [Required(ErrorMessage = "WhatsApp:AccessToken must be the token of a system user.")]
    public string AccessToken { get; set; } = "";

    [Required(ErrorMessage = "WhatsApp:AppSecret must be set: without it anybody could write as a family.")]
    [MinLength(16, ErrorMessage = "WhatsApp:AppSecret must be the app's secret, as Meta shows it.")]
    public string AppSecret { get; set; } = "";

    /// <summary>What Meta has to say when it asks whether the address is ours; made up at random.</summary>
    [Required(ErrorMessage = "WhatsApp:VerifyToken must be set: make it at random, and give it to Meta.")]
    [MinLength(16, ErrorMessage = "WhatsApp:VerifyToken must have 16 characters or more: make it at random.")]
    public string VerifyToken { get; set; } = "";

    /// <summary>
    /// A template that Meta has approved and that says nothing of what it is about; sent when a person answers more
    /// than a day after the family wrote. Without it nothing is sent then.
    /// </summary>
    [RegularExpression("^[a-z0-9_]{1,512}$", ErrorMessage = "WhatsApp:Template must be small letters, digits and _.")]
    public string? Template { get; set; }

    /// <summary>The language in which the template was approved.</summary>
    public string TemplateLanguage { get; set; } = "en";

    /// <summary>The Graph API and its version.</summary>
    public Uri BaseUrl { get; set; } = new("https://graph.facebook.com/v23.0/");
}

[OptionsValidator]
sealed partial class WhatsAppOptionsAttributes : IValidateOptions<WhatsAppOptions>;
