using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.AzureBotService;

/// <summary>The bot's registration, under the names that Microsoft's documentation and portal use.</summary>
sealed class RegisteredBotOptions
{
    /// <summary>The id of the app registration; without it there is no <c>/api/messages</c>.</summary>
    public string? MicrosoftAppId { get; set; }

    /// <summary>MultiTenant, SingleTenant or UserAssignedMSI; MultiTenant when nothing is set.</summary>
    public string? MicrosoftAppType { get; set; }

    public string? MicrosoftAppPassword { get; set; }

    public string? MicrosoftAppTenantId { get; set; }

    public bool IsRegistered => !string.IsNullOrWhiteSpace(MicrosoftAppId);
}

/// <summary>A bot that is registered and can't answer would take in what families write, and be silent.</summary>
sealed class RegisteredBotOptionsRules : IValidateOptions<RegisteredBotOptions>
{
    const string MultiTenant = "MULTITENANT";
    const string SingleTenant = "SINGLETENANT";
    const string UserAssignedMsi = "USERASSIGNEDMSI";

    public ValidateOptionsResult Validate(string? name, RegisteredBotOptions options) =>
        Fault(options) is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;

    static string? Fault(RegisteredBotOptions bot)
    {
        var hasPassword = !string.IsNullOrWhiteSpace(bot.MicrosoftAppPassword);
        var hasTenant = !string.IsNullOrWhiteSpace(bot.MicrosoftAppTenantId);
        return (bot.IsRegistered, bot.MicrosoftAppType?.ToUpperInvariant() ?? MultiTenant) switch
        {
            (false, _) => hasPassword
                ? "MicrosoftAppPassword is set, but MicrosoftAppId is not: set both, or neither."
                : null,
            (_, _) when !Guid.TryParseExact(bot.MicrosoftAppId, "D", out _) =>
                "MicrosoftAppId must be the id of an app registration, such as 01234567-89ab-cdef-0123-456789abcdef.",
            (_, SingleTenant) when !hasTenant => "MicrosoftAppTenantId must be set for a SingleTenant bot.",
            (_, UserAssignedMsi) when !hasTenant => "MicrosoftAppTenantId must be set for a UserAssignedMSI bot.",
            (_, UserAssignedMsi) when hasPassword =>
                "MicrosoftAppPassword must not be set for a UserAssignedMSI bot: Azure vouches for it.",
            (_, UserAssignedMsi) => null,
            (_, MultiTenant or SingleTenant) => hasPassword
                ? null
                : "MicrosoftAppPassword must be set: without it the bot can't answer. "
                    + "A bot with a managed identity has MicrosoftAppType UserAssignedMSI instead.",
            _ => "MicrosoftAppType must be MultiTenant, SingleTenant or UserAssignedMSI.",
        };
    }
}
