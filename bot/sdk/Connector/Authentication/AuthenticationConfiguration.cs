namespace Microsoft.Bot.Connector.Authentication;

public class AuthenticationConfiguration
{
    /// <summary>What the keys of a channel have to be endorsed for, besides the channel itself.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    /// <summary>Without one, no other bot gets in.</summary>
    public ClaimsValidator ClaimsValidator { get; set; }

    /// <summary>Issuers of tokens besides the usual ones.</summary>
    public IEnumerable<string> ValidTokenIssuers { get; set; }
}
