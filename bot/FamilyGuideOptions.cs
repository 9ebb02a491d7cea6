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
    /// Where advocates see the photos of families: a host name of its own, on the desk's listener, so that whatever is
    /// in a photo is no part of the desk. On this machine it needs no setting; elsewhere no photo is asked for without.
    /// </summary>
    public Uri? PhotosUrl { get; set; }

    /// <summary>
    /// Who runs the service, and how to reach them: shown to families as it is, in whatever language it is written.
    /// </summary>
    [StringLength(500, ErrorMessage = "FamilyGuide:Operator must be at most 500 characters.")]
    public string? Operator { get; set; }

    /// <summary>Null when photos have no place.</summary>
    public Uri? PhotoOrigin => PhotosUrl ?? (DeskUrl.IsLoopback ? OtherNameOf(DeskUrl) : null);

    public Uri FamilyListener => Listen ?? Url;

    public Uri DeskListener => DeskListen ?? DeskUrl;

    /// <summary>This machine has two names, and what a browser holds for one it doesn't send to the other.</summary>
    static Uri OtherNameOf(Uri url) =>
        new UriBuilder(url) { Host = url.Host == "localhost" ? "127.0.0.1" : "localhost" }.Uri;
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
            options.PhotosUrl is { } photos ? PhotosFault(photos, options) : null,
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

    /// <remarks>A cookie knows no port: another one on the desk's host would get the desk's.</remarks>
    static string? PhotosFault(Uri photos, FamilyGuideOptions options) =>
        PublicFault("PhotosUrl", photos)
        ?? (photos.Host.Equals(options.DeskUrl.Host, StringComparison.OrdinalIgnoreCase)
            || photos.Host.Equals(options.Url.Host, StringComparison.OrdinalIgnoreCase)
                ? "FamilyGuide:PhotosUrl must have a host name of its own; another port is not enough."
                : null);

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
