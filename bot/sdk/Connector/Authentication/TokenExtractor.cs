using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Takes the identity out of a token, if the token is good.</summary>
/// <param name="keys">Those of its issuer.</param>
/// <param name="issuers">Whose tokens are taken.</param>
/// <param name="endorsements">What its key has to be endorsed for, whatever the channel.</param>
/// <param name="isEndorsed">Whether keys say which channels they are good for, as those of channels do.</param>
sealed class TokenExtractor(SigningKeys keys, string[] issuers, string[] endorsements, bool isEndorsed)
{
    const string Scheme = "Bearer";

    static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <summary>The token of a header of two parts; what is no token is null. Nothing of it is checked.</summary>
    public static JsonWebToken Read(string authHeader)
    {
        try
        {
            return authHeader.Split(' ') is [Scheme, { } text] && Handler.CanReadToken(text)
                ? Handler.ReadJsonWebToken(text)
                : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <exception cref="UnauthorizedAccessException">The token isn't good, or not for this channel.</exception>
    public async Task<ClaimsIdentity> GetIdentityAsync(
        JsonWebToken token, string channelId, CancellationToken cancellationToken)
    {
        // What its own words rule out needs no key, and asks nobody.
        if (string.IsNullOrEmpty(token.Kid)
            || !issuers.Contains(token.Issuer, StringComparer.Ordinal)
            || !AuthenticationConstants.AllowedSigningAlgorithms.Contains(token.Alg))
        {
            throw new UnauthorizedAccessException("The token has another issuer or algorithm, or no key id.");
        }

        var key = await keys.FindAsync(token.Kid, cancellationToken)
            ?? throw new UnauthorizedAccessException("Nobody knows the key of the token.");
        var result = await Handler.ValidateTokenAsync(token, Parameters(key));
        if (!result.IsValid)
        {
            throw new UnauthorizedAccessException($"The token is not valid: {result.Exception?.GetType().Name}");
        }

        return !isEndorsed || IsEndorsedFor(channelId, key)
            ? result.ClaimsIdentity
            : throw new UnauthorizedAccessException("The key of the token is not endorsed for the channel.");
    }

    bool IsEndorsedFor(string channelId, EndorsedKey key) =>
        EndorsementsValidator.Validate(channelId, key.Endorsements)
        && endorsements.All(expected => EndorsementsValidator.Validate(expected, key.Endorsements));

    /// <remarks>The audience is the bot's own app id, which its credentials know.</remarks>
    TokenValidationParameters Parameters(EndorsedKey key) => new()
    {
        ValidIssuers = issuers,
        ValidateAudience = false,
        ValidateLifetime = true,
        RequireExpirationTime = true,
        ClockSkew = TimeSpan.FromMinutes(5),
        RequireSignedTokens = true,
        ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
        IssuerSigningKey = key.Key,
        ValidateIssuerSigningKey = true,
        TryAllIssuerSigningKeys = false,
    };
}
