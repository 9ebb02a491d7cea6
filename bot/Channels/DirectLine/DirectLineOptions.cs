using System.ComponentModel.DataAnnotations;
using FamilyGuide.Bot.Conversations.Edge;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.DirectLine;

/// <summary>Who may use Direct Line besides our own page.</summary>
sealed class DirectLineOptions
{
    public const string Section = "DirectLine";

    /// <summary>Lets another server of yours make tokens. Without it nobody can, and our own page needs none.</summary>
    [MinLength(32, ErrorMessage = "DirectLine:Secret must have 32 characters or more: make it at random.")]
    public string? Secret { get; set; }

    /// <summary>Pages of other sites that may talk to this one, each as <c>https://partner.example</c>.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; set; } = [];

    /// <summary>A family has a phone, a tablet and some forgotten tabs; the oldest makes room for the newest.</summary>
    [Within(1, 1_000, "DirectLine:SocketsPerConversation must be 1 to 1000.")]
    public int SocketsPerConversation { get; set; } = 8;
}

[OptionsValidator]
sealed partial class DirectLineOptionsAttributes : IValidateOptions<DirectLineOptions>;

/// <inheritdoc cref="DirectLineOptionsAttributes" />
sealed class DirectLineOptionsRules : IValidateOptions<DirectLineOptions>
{
    public ValidateOptionsResult Validate(string? name, DirectLineOptions options) =>
        options.AllowedOrigins.FirstOrDefault(origin => !Origins.IsOrigin(origin)) is { } wrong
            ? ValidateOptionsResult.Fail(
                $"DirectLine:AllowedOrigins must be like https://partner.example, not {wrong}.")
            : ValidateOptionsResult.Success;
}
