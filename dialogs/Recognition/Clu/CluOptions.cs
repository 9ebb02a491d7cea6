using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Dialogs.Recognition.Clu;

/// <summary>
/// Azure's conversational language understanding, for an operator who wants its help with questions. Without an
/// endpoint nothing leaves this machine.
/// </summary>
public sealed class CluOptions
{
    public const string Section = "Understanding:Clu";

    /// <summary>What the exported project is called when nobody says otherwise.</summary>
    public const string UsualProject = "FamilyGuide";

    /// <summary>The Language resource's, such as <c>https://name.cognitiveservices.azure.com</c>.</summary>
    [Required(ErrorMessage = "Understanding:Clu:Endpoint must be the address of the Language resource.")]
    public Uri? Endpoint { get; set; }

    /// <summary>One of the resource's two keys. It belongs into the environment, not into a file.</summary>
    [Required(ErrorMessage = "Understanding:Clu:Key must be set when Understanding:Clu:Endpoint is.")]
    public string? Key { get; set; }

    [Required(ErrorMessage = "Understanding:Clu:Project must be set when Understanding:Clu:Endpoint is.")]
    public string? Project { get; set; }

    [Required(ErrorMessage = "Understanding:Clu:Deployment must be set when Understanding:Clu:Endpoint is.")]
    public string? Deployment { get; set; }
}

/// <summary>What is half configured stops the start with a sentence that says what to set.</summary>
[OptionsValidator]
sealed partial class CluOptionsAttributes : IValidateOptions<CluOptions>;

/// <inheritdoc cref="CluOptionsAttributes" />
sealed class CluOptionsRules : IValidateOptions<CluOptions>
{
    public ValidateOptionsResult Validate(string? name, CluOptions options)
    {
        string?[] faults = [EndpointFault(options.Endpoint), KeyFault(options.Key)];
        string[] found = [.. faults.OfType<string>()];
        return found is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }

    static string? EndpointFault(Uri? endpoint) => endpoint switch
    {
        null => null,
        { IsAbsoluteUri: false } or { Scheme: not ("http" or "https") } =>
            "Understanding:Clu:Endpoint must be an address such as https://name.cognitiveservices.azure.com.",
        { Scheme: "http", IsLoopback: false } =>
            "Understanding:Clu:Endpoint must begin with https://: what families ask may not travel unencrypted.",
        { UserInfo: not "" } or { Query: not "" } or { Fragment: not "" } =>
            "Understanding:Clu:Endpoint must have no user name, query or fragment.",
        _ => null,
    };

    /// <summary>A line break that was copied with the key would make every request fail, unseen.</summary>
    static string? KeyFault(string? key) => key?.All(letter => letter is > ' ' and <= '~') is false
        ? "Understanding:Clu:Key must be letters, digits and signs without a space or line break."
        : null;
}
