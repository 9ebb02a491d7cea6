namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Nobody signs in.</summary>
sealed class NoUserTokens : UserTokenClient;
