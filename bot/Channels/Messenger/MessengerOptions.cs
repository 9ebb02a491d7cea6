using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.Messenger;

/// <summary>A page on Facebook to which families write.</summary>
sealed class MessengerOptions
{
    public const string Section = "Messenger";

    [Required(ErrorMessage = "Messenger:PageId must be the page's id.")]
    [RegularExpression("^[0-9]{5,30}$", ErrorMessage = "Messenger:PageId must be digits: the page's id.")]
    public string PageId { get; set; } = "";

    [Required(ErrorMessage = "Messenger:PageToken must be the page's access token.")]
    public string PageToken { get; set; } = "";

    [Required(ErrorMessage = "Messenger:AppSecret must be set: without it anybody could write as a family.")]
    [MinLength(16, ErrorMessage = "Messenger:AppSecret must be the app's secret, as Meta shows it.")]
    public string AppSecret { get; set; } = "";

    /// <summary>What Meta has to say when it asks whether the address is ours; made up at random.</summary>
    [Required(ErrorMessage = "Messenger:VerifyToken must be set: make it at random, and give it to Meta.")]
    [MinLength(16, ErrorMessage = "Messenger:VerifyToken must have 16 characters or more: make it at random.")]
    public string VerifyToken { get; set; } = "";

    /// <summary>The Graph API and its version.</summary>
    public Uri BaseUrl { get; set; } = new("https://graph.facebook.com/v23.0/");
}

[OptionsValidator]
sealed partial class MessengerOptionsAttributes : IValidateOptions<MessengerOptions>;
