using System.Net.WebSockets;

namespace FamilyGuide.Bot.Channels.DirectLine.Streams;

/// <summary>
/// Why a stream ends, as the other side is told. Clients come back on their own unless they are told 404.
/// </summary>
sealed record StreamEnding(WebSocketCloseStatus Status, string Reason)
{
    public static StreamEnding ConversationOver { get; } = new(WebSocketCloseStatus.NormalClosure, "ended");

    public static StreamEnding ClientLeft { get; } = new(WebSocketCloseStatus.NormalClosure, "goodbye");

    /// <summary>1012, service restart, which has no name in the framework: a client comes back in a moment.</summary>
    public static StreamEnding Stopping { get; } = new((WebSocketCloseStatus)1012, "restarting");

    public static StreamEnding MadeRoom { get; } = new(WebSocketCloseStatus.PolicyViolation, "too many streams");

    public static StreamEnding Flood { get; } = new(WebSocketCloseStatus.PolicyViolation, "too many frames");

    public static StreamEnding TooBig { get; } = new(WebSocketCloseStatus.MessageTooBig, "too big");

    public static StreamEnding NotText { get; } = new(WebSocketCloseStatus.InvalidMessageType, "text only");
}
