using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.ContactCentre;

/// <summary>An organisation's own contact centre, which answers instead of the desk.</summary>
sealed class ContactCentreOptions
{
    public const string Section = "ContactCentre";

    /// <summary>Where it takes activities: <c>handoff.initiate</c>, then what the family writes.</summary>
    [Required(ErrorMessage = "ContactCentre:Endpoint must be the address where it takes activities.")]
    public Uri? Endpoint { get; set; }

    /// <summary>Both sides send it as a bearer token: neither takes anything without.</summary>
    [Required(ErrorMessage = "ContactCentre:Secret must be set: without it anybody could answer families.")]
    [MinLength(32, ErrorMessage = "ContactCentre:Secret must have at least 32 letters.")]
    public string Secret { get; set; } = "";
}

[OptionsValidator]
sealed partial class ContactCentreOptionsAttributes : IValidateOptions<ContactCentreOptions>;

/// <inheritdoc cref="ContactCentreOptionsAttributes" />
sealed class ContactCentreOptionsRules : IValidateOptions<ContactCentreOptions>
{
    public ValidateOptionsResult Validate(string? name, ContactCentreOptions options) =>
        options.Endpoint is { } url && (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttps && !url.IsLoopback))
            ? ValidateOptionsResult.Fail("ContactCentre:Endpoint must begin with https://.")
            : ValidateOptionsResult.Success;
}
