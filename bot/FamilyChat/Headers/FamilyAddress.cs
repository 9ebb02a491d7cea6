using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.FamilyChat.Headers;

/// <summary>Where families reach us: as configured, since a proxy in front may speak https for us.</summary>
sealed class FamilyAddress(IOptions<FamilyGuideOptions> options)
{
    public string Origin => options.Value.Url.GetLeftPart(UriPartial.Authority);

    public bool IsHttps => options.Value.Url.Scheme == Uri.UriSchemeHttps;

    /// <summary>The same for WebSockets: http becomes ws, and https wss.</summary>
    public string SocketOrigin => string.Concat("ws", Origin.AsSpan("http".Length));
}
