using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.DirectLine;

/// <summary>Where browsers reach us: as configured, never as a request's Host header claims.</summary>
sealed class PublicAddress(IOptions<FamilyGuideOptions> options)
{
    (Uri Url, string Origin, string SocketOrigin)? _known;

    public string Origin => Current.Origin;

    /// <summary>The same for WebSockets: <c>wss://guide.example</c>.</summary>
    public string SocketOrigin => Current.SocketOrigin;

    (Uri Url, string Origin, string SocketOrigin) Current
    {
        get
        {
            var url = options.Value.Url;
            if (_known is not { } known || known.Url != url)
            {
                // http becomes ws, and https wss.
                var origin = url.GetLeftPart(UriPartial.Authority);
                _known = known = (url, origin, string.Concat("ws", origin.AsSpan("http".Length)));
            }

            return known;
        }
    }
}
