using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;

namespace FamilyGuide.Bot.Channels.AzureBotService;

/// <summary>What a token says of itself, before anybody has checked that it is true.</summary>
/// <param name="Issuer">Who signed it.</param>
/// <param name="AppId">Which app got it, if it says so: an emulator or another bot.</param>
/// <param name="Audience">For which app it is.</param>
sealed record BearerToken(string Issuer, string? AppId, string Audience)
{
    /// <summary>In characters. Those of channels have a thousand; a header of many is read for nobody.</summary>
    const int Longest = 8 * 1024;

    const string Scheme = "Bearer ";

    /// <summary>RFC 7515: who doesn't know what is named there must refuse the token. We know none.</summary>
    const string CriticalHeader = "crit";

    /// <summary>The only algorithm that the Bot Framework's OpenID document names.</summary>
    const string Algorithm = "RS256";

    static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = Longest };

    /// <returns>Null for all that no channel would send: then nothing else of the request is looked at.</returns>
    public static BearerToken? TryRead(StringValues header)
    {
        if (header.Count != 1
            || header.ToString() is not { Length: <= Longest } bearer
            || !bearer.StartsWith(Scheme, StringComparison.Ordinal)
            || TryParse(bearer[Scheme.Length..]) is not { } token
            || token.Alg != Algorithm
            || string.IsNullOrEmpty(token.Kid)
            || token.EncodedSignature.Length == 0
            || token.TryGetHeaderValue<object>(CriticalHeader, out _)
            || token.Audiences.Take(2).ToArray() is not [{ Length: > 0 } audience])
        {
            return null;
        }

        return new(token.Issuer, Claim(token, "appid") ?? Claim(token, "azp"), audience);
    }

    /// <summary>Whether it is one of those that are let in here, if it proves to be what it says.</summary>
    /// <param name="botId">The bot's own app id.</param>
    /// <param name="channelIssuer">Who signs for channels.</param>
    /// <param name="options">Who else is let in.</param>
    public bool IsAllowed(string botId, string channelIssuer, BotServiceOptions options) =>
        Audience.Equals(botId, StringComparison.OrdinalIgnoreCase)
        && (Issuer == channelIssuer
            ? AppId is null
            : AppId is not null
                && (AppId == botId
                    ? options.AllowEmulatorTokens
                    : options.AllowedCallers.Contains(AppId, StringComparer.Ordinal)));

    public static string ChannelIssuer(IConfiguration settings) =>
        settings["ToBotFromChannelTokenIssuer"] is { Length: > 0 } issuer ? issuer
        : settings["ChannelService"] == GovernmentAuthenticationConstants.ChannelService
            ? GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer
            : AuthenticationConstants.ToBotFromChannelTokenIssuer;

    static string? Claim(JsonWebToken token, string name) =>
        token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    static JsonWebToken? TryParse(string text)
    {
        try
        {
            return Handler.CanReadToken(text) ? Handler.ReadJsonWebToken(text) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
