using System.Net;
using System.Net.WebSockets;

namespace FamilyGuide.BotTests.Hosting;

/// <summary>Asks for a WebSocket, to see what the answer is.</summary>
static class Upgrade
{
    public static async Task<HttpStatusCode> TryAsync(Uri url, string? origin = null)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        try
        {
            var address = new UriBuilder(url) { Scheme = "ws" }.Uri;
            await socket.ConnectAsync(address, TestContext.Current.CancellationToken);
        }
        catch (WebSocketException)
        {
            // Its status tells.
        }

        return socket.HttpStatusCode;
    }
}
