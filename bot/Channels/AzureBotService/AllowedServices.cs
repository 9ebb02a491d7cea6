using System.Globalization;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.AzureBotService;

/// <summary>Where answers may go. Whoever sends an activity names an address, and may want us to call any.</summary>
/// <remarks>
/// Teams' host is one name and not all of its domain, in which anybody can have a name. An address that an operator has
/// set may be on their own network, at a port; what is not set is a host of Microsoft's, at the usual port.
/// </remarks>
sealed class AllowedServices(IOptions<BotServiceOptions> options, IConfiguration settings)
{
    static readonly string[] PublicCloud =
        [".botframework.com", "smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"];

    static readonly string[] GovernmentCloud =
        [".botframework.azure.us", "smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"];

    readonly string[] _allowed =
    [
        .. settings["ChannelService"] == GovernmentAuthenticationConstants.ChannelService
            ? GovernmentCloud
            : PublicCloud,
        .. options.Value.ServiceHosts,
    ];

    /// <summary>Whether a setting has the form of one.</summary>
    public static bool IsHost(string text)
    {
        var isDomain = text.StartsWith('.');
        return Uri.TryCreate($"https://{(isDomain ? text[1..] : text)}", UriKind.Absolute, out var url)
            && text.Equals(isDomain ? $".{url.Host}" : url.Authority, StringComparison.OrdinalIgnoreCase)
            && (!isDomain || (url.HostNameType == UriHostNameType.Dns && url.Host.Contains('.')));
    }

    public bool Contains(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)
            || url.Scheme != Uri.UriSchemeHttps
            || url.UserInfo.Length > 0)
        {
            return false;
        }

        var host = url.IsDefaultPort
            ? url.IdnHost
            : string.Create(CultureInfo.InvariantCulture, $"{url.IdnHost}:{url.Port}");
        return _allowed.Any(allowed => allowed[0] == '.'
            ? host.EndsWith(allowed, StringComparison.OrdinalIgnoreCase)
                && url is { IsDefaultPort: true, HostNameType: UriHostNameType.Dns }
            : host.Equals(allowed, StringComparison.OrdinalIgnoreCase));
    }
}
