using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Lets in other bots by their app ids.</summary>
public class AllowedCallersClaimsValidator : ClaimsValidator
{
    const string Everybody = "*";

    readonly IList<string> _allowedCallers;

    public AllowedCallersClaimsValidator(IList<string> allowedCallers)
    {
        _allowedCallers = allowedCallers ?? [];
    }

    public override Task ValidateClaimsAsync(IList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return !claims.IsSkillClaim()
            || _allowedCallers.Contains(Everybody)
            || _allowedCallers.Contains(claims.GetAppIdFromClaims())
            ? Task.CompletedTask
            : throw new UnauthorizedAccessException("A bot that is not among the allowed callers sent a request.");
    }
}
