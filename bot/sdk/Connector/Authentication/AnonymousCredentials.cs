using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>For the local emulator, which asks for no token.</summary>
sealed class AnonymousCredentials : ServiceClientCredentials;
