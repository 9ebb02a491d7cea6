using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What a bot asks of a valid token beyond that it is valid.</summary>
public abstract class ClaimsValidator
{
    /// <exception cref="UnauthorizedAccessException">Who bears these claims isn't let in.</exception>
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}
