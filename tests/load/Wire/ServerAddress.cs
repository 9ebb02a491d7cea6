using System.Globalization;
using System.Net.Sockets;

namespace FamilyGuide.Load.Wire;

/// <summary>Where the measured host listens. Plain HTTP only: the driver must not spend its time on TLS.</summary>
sealed class ServerAddress(Uri url)
{
    public Uri Url => url;

    public string Origin { get; } = url.GetLeftPart(UriPartial.Authority);

    public string HostHeader { get; } = string.Create(CultureInfo.InvariantCulture, $"{url.Host}:{url.Port}");

    /// <summary>The same path at this address: a host behind a proxy names its public origin in stream URLs.</summary>
    public Uri Rebase(string absolute, string scheme) =>
        new UriBuilder(absolute) { Scheme = scheme, Host = url.Host, Port = url.Port }.Uri;

    public async Task<Socket> ConnectAsync(CancellationToken ct)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(url.Host, url.Port, ct);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
