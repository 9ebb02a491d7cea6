using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where the Bot Framework is: which addresses a bot asks, and whose tokens it takes.</summary>
/// <param name="LoginUrl">Where a bot gets its tokens, with <c>{0}</c> for its tenant.</param>
/// <param name="Tenant">For bots that have none of their own.</param>
/// <param name="Scope">What a bot asks a token for.</param>
/// <param name="Issuer">Who signs the tokens of channels.</param>
/// <param name="ChannelKeysUrl">The OpenID document of that issuer.</param>
/// <param name="EmulatorKeysUrl">The OpenID document for the tokens of emulators and other bots.</param>
/// <param name="CallerId">What activities of channels are marked with.</param>
/// <param name="ValidateAuthority">Whether the login address has to be one that Microsoft knows.</param>
sealed record CloudAddresses(
    string LoginUrl,
    string Tenant,
    string Scope,
    string Issuer,
    string ChannelKeysUrl,
    string EmulatorKeysUrl,
    string CallerId,
    bool ValidateAuthority)
{
    static readonly CloudAddresses Public = new(
        AuthenticationConstants.ToChannelFromBotLoginUrlTemplate,
        AuthenticationConstants.DefaultChannelAuthTenant,
        AuthenticationConstants.ToChannelFromBotOAuthScope,
        AuthenticationConstants.ToBotFromChannelTokenIssuer,
        AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        CallerIdConstants.PublicAzureChannel,
        ValidateAuthority: true);

    static readonly CloudAddresses Government = new(
        GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate,
        GovernmentAuthenticationConstants.DefaultChannelAuthTenant,
        GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
        GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
        GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        CallerIdConstants.USGovChannel,
        ValidateAuthority: true);

    /// <summary>Those of the cloud that the settings name, each of which another setting can replace.</summary>
    public static CloudAddresses Read(IConfiguration settings)
    {
        var cloud = settings["ChannelService"] switch
        {
            null or "" => Public,
            GovernmentAuthenticationConstants.ChannelService => Government,
            _ => throw new ArgumentException("The provided ChannelService value is not supported."),
        };
        return new(
            Either(settings["ToChannelFromBotLoginUrl"], cloud.LoginUrl),
            cloud.Tenant,
            Either(settings["ToChannelFromBotOAuthScope"], cloud.Scope),
            Either(settings["ToBotFromChannelTokenIssuer"], cloud.Issuer),
            Either(settings["ToBotFromChannelOpenIdMetadataUrl"], cloud.ChannelKeysUrl),
            Either(settings["ToBotFromEmulatorOpenIdMetadataUrl"], cloud.EmulatorKeysUrl),
            Either(settings["CallerId"], cloud.CallerId),
            bool.Parse(Either(settings["ValidateAuthority"], bool.TrueString)));
    }

    static string Either(string setting, string usual) => string.IsNullOrWhiteSpace(setting) ? usual : setting;
}
