namespace Microsoft.Bot.Connector.Authentication;

public class AuthenticationConfiguration
{
    /// <summary>What the keys of a channel have to be endorsed for.</summary>
    public string[] RequiredEndorsements { get; set; } = [];
}
