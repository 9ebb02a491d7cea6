using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot;

/// <summary>Where families and advocates reach the product.</summary>
public sealed class FamilyGuideOptions
{
    public const string Section = "FamilyGuide";

    /// <summary>What a family types into the browser: scheme, host and port, without a path.</summary>
    [Required(ErrorMessage = "FamilyGuide:Url must be the address of the family's page.")]
    public Uri Url { get; set; } = new("http://localhost:3978");

    /// <summary>What an advocate types into the browser; another host name or port than the family's.</summary>
    [Required(ErrorMessage = "FamilyGuide:DeskUrl must be the address of the advocates' desk.")]
    public Uri DeskUrl { get; set; } = new("http://localhost:3979");

    /// <summary>
    /// The address that this program listens on for families, when a proxy in front of it answers
    /// <see cref="Url"/>, such as <c>http://127.0.0.1:3978</c>. Without it, the program listens on Url itself.
    /// </summary>
    public Uri? Listen { get; set; }

    /// <summary>The same for the desk.</summary>
    public Uri? DeskListen { get; set; }

    /// <summary>
    /// Who runs the service, and how to reach them: shown to families as it is, in whatever language it is written.
    /// </summary>
    [StringLength(500, ErrorMessage = "FamilyGuide:Operator must be at most 500 characters.")]
    public string? Operator { get; set; }

    public Uri FamilyListener => Listen ?? Url;

    public Uri DeskListener => DeskListen ?? DeskUrl;
}

/// <summary>A wrong address stops the start with a sentence that says what to set.</summary>
[OptionsValidator]
sealed partial class FamilyGuideOptionsAttributes : IValidateOptions<FamilyGuideOptions>;

/// <inheritdoc cref="FamilyGuideOptionsAttributes" />
sealed class FamilyGuideOptionsRules : IValidateOptions<FamilyGuideOptions>
{
    public ValidateOptionsResult Validate(string? name, FamilyGuideOptions options)
    {
        string?[] faults =
        [
            PublicFault("Url", options.Url),
            PublicFault("DeskUrl", options.DeskUrl),
            options.Url.IsAbsoluteUri && options.Url.Scheme == Uri.UriSchemeHttps && options.Listen is null
                ? "FamilyGuide:Listen must be set when FamilyGuide:Url is https: a proxy has the certificate."
                : null,
            options.FamilyListener == options.DeskListener
                ? "FamilyGuide:Url and FamilyGuide:DeskUrl (or their Listen addresses) must differ."
                : null,
        ];
        string[] found = [.. faults.OfType<string>()];
        return found is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }

    static string? PublicFault(string setting, Uri url) => url switch
    {
        { IsAbsoluteUri: false } => $"FamilyGuide:{setting} must be an address such as https://guide.example.org.",
        { Scheme: not ("http" or "https") } => $"FamilyGuide:{setting} must begin with https://.",
        { PathAndQuery: not "/" } => $"FamilyGuide:{setting} must not have a path.",
        { Scheme: "http", IsLoopback: false } =>
            $"FamilyGuide:{setting} must begin with https://: what families write may not travel unencrypted.",
        _ => null,
    };
}
