using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.AzureBotService;

/// <summary>Whom the bot lets in besides the channels of the Azure Bot Service, and whom it answers.</summary>
sealed class BotServiceOptions
{
    public const string Section = "BotFramework";

    /// <summary>In Development and without an app id: programs on this machine need no token.</summary>
    public bool AllowAnonymousLocal { get; set; }

    /// <summary>The Emulator may sign in with the bot's own id and password.</summary>
    public bool AllowEmulatorTokens { get; set; }

    /// <summary>App ids of other bots that may use this one as a skill.</summary>
    public IReadOnlyList<string> AllowedCallers { get; set; } = [];

    /// <summary>
    /// Hosts to which answers may go: <c>.example.org</c> for all below it, <c>example.org</c> or
    /// <c>example.org:8443</c> for that one. It adds to those of the Azure Bot Service.
    /// </summary>
    public IReadOnlyList<string> ServiceHosts { get; set; } = [];
}

/// <inheritdoc cref="BotServiceOptions" />
sealed class BotServiceOptionsRules : IValidateOptions<BotServiceOptions>
{
    public ValidateOptionsResult Validate(string? name, BotServiceOptions options)
    {
        string[] faults =
        [
            .. options.AllowedCallers
                .Where(caller => !Guid.TryParseExact(caller, "D", out _))
                .Select(caller => $"BotFramework:AllowedCallers must be app ids, not {caller}."),
            .. options.ServiceHosts
                .Where(host => !AllowedServices.IsHost(host))
                .Select(host =>
                    $"BotFramework:ServiceHosts must be like .example.org or connector.example.org, not {host}."),
        ];
        return faults is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
