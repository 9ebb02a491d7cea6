using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who may bear a token: a channel, the bot's own emulator, another bot.</summary>
sealed class TokenSenders
{
    /// <summary>The tenants of the Bot Framework, as tokens of both versions name them.</summary>
    static readonly string[] EmulatorIssuers =
    [
        "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
        "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0",
        "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/",
        "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0",
        "https://sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/",
        "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0",
    ];

    readonly ServiceClientCredentialsFactory _credentials;
    readonly AuthenticationConfiguration _configuration;
    readonly TokenExtractor _channels;
    readonly TokenExtractor _others;

    public TokenSenders(
        CloudAddresses cloud,
        ServiceClientCredentialsFactory credentials,
        AuthenticationConfiguration configuration,
        HttpClient http)
    {
        _credentials = credentials;
        _configuration = configuration;
        string[] more = [.. configuration.ValidTokenIssuers ?? []];
        _channels = new(
            new(cloud.ChannelKeysUrl, http, TimeProvider.System),
            [cloud.Issuer, .. more],
            configuration.RequiredEndorsements,
            isEndorsed: true);
        _others = new(
            new(cloud.EmulatorKeysUrl, http, TimeProvider.System),
            [.. EmulatorIssuers, .. more],
            configuration.RequiredEndorsements,
            isEndorsed: false);
    }

    /// <param name="authHeader">The header with the token.</param>
    /// <param name="channelId">Which channel the activity says that it comes from.</param>
    /// <param name="serviceUrl">Where the activity wants its answers; null if it doesn't say.</param>
    /// <param name="cancellationToken">Nobody waits for it any more.</param>
    /// <exception cref="UnauthorizedAccessException">Whoever it is isn't let in.</exception>
    /// <exception cref="IOException">The keys can't be read.</exception>
    public async Task<ClaimsIdentity> IdentifyAsync(
        string authHeader, string channelId, string serviceUrl, CancellationToken cancellationToken)
    {
        var token = TokenExtractor.Read(authHeader)
            ?? throw new UnauthorizedAccessException("The header bears no token.");
        var isBot = token.Claims.IsSkillClaim();
        if (isBot || EmulatorIssuers.Contains(token.Issuer, StringComparer.Ordinal))
        {
            var sender = await _others.GetIdentityAsync(token, channelId, cancellationToken);
            await RequireOwnAppIdAsync(
                isBot ? sender.Claims.Find(AuthenticationConstants.AudienceClaim) : EmulatorsAppId(sender),
                cancellationToken);
            await ValidateClaimsAsync([.. sender.Claims]);
            return sender;
        }

        var channel = await _channels.GetIdentityAsync(token, channelId, cancellationToken);
        await RequireOwnAppIdAsync(channel.Claims.Find(AuthenticationConstants.AudienceClaim), cancellationToken);
        if (serviceUrl is not null && !string.Equals(
            channel.Claims.Find(AuthenticationConstants.ServiceUrlClaim),
            serviceUrl,
            StringComparison.OrdinalIgnoreCase))
        {
            throw new UnauthorizedAccessException("The token is for another service URL.");
        }

        await ValidateClaimsAsync([.. channel.Claims]);
        return channel;
    }

    static string EmulatorsAppId(ClaimsIdentity sender) =>
        sender.Claims.Find(AuthenticationConstants.VersionClaim) is null
            ? throw new UnauthorizedAccessException("'ver' claim is required on Emulator Tokens.")
            : sender.Claims.GetAppIdFromClaims();

    async Task RequireOwnAppIdAsync(string appId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(appId) || !await _credentials.IsValidAppIdAsync(appId, cancellationToken))
        {
            throw new UnauthorizedAccessException("The token is for another app.");
        }
    }

    async Task ValidateClaimsAsync(IList<Claim> claims)
    {
        if (_configuration.ClaimsValidator is { } validator)
        {
            await validator.ValidateClaimsAsync(claims);
        }
        else if (claims.IsSkillClaim())
        {
            throw new UnauthorizedAccessException("ClaimsValidator is required for validation of Skill Host calls.");
        }
    }
}
