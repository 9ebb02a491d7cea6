using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What the claims of a token say about who sent it.</summary>
static class ClaimsExtensions
{
    const string FirstVersion = "1.0";
    const string SecondVersion = "2.0";

    public static string Find(this IEnumerable<Claim> claims, string type) =>
        claims.FirstOrDefault(claim => claim.Type == type)?.Value;

    /// <summary>The app id stands in a claim that depends on the version of the token.</summary>
    public static string GetAppIdFromClaims(this IEnumerable<Claim> claims)
    {
        Claim[] all = [.. claims];
        return all.Find(AuthenticationConstants.VersionClaim) switch
        {
            null or "" or FirstVersion => all.Find(AuthenticationConstants.AppIdClaim),
            SecondVersion => all.Find(AuthenticationConstants.AuthorizedParty),
            _ => null,
        };
    }

    /// <summary>One bot talks to another: the token is neither from a channel nor from the bot itself.</summary>
    public static bool IsSkillClaim(this IEnumerable<Claim> claims)
    {
        Claim[] all = [.. claims];
        if (all.Find(AuthenticationConstants.AppIdClaim) == AuthenticationConstants.AnonymousSkillAppId)
        {
            return true;
        }

        var audience = all.Find(AuthenticationConstants.AudienceClaim);
        var appId = all.GetAppIdFromClaims();
        return !string.IsNullOrWhiteSpace(all.Find(AuthenticationConstants.VersionClaim))
            && !string.IsNullOrWhiteSpace(audience)
            && audience is not (AuthenticationConstants.ToBotFromChannelTokenIssuer
                or GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer)
            && !string.IsNullOrWhiteSpace(appId)
            && appId != audience;
    }
}
