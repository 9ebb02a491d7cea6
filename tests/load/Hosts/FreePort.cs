using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace FamilyGuide.Load.Hosts;

static class FreePort
{
    /// <summary>
    /// Below those that Linux gives to clients (32768 and up): a client that knocks again and again at a dead host's
    /// port would else be given that very port one day, be connected to itself, and the host could not come back.
    /// </summary>
    const int FirstForClients = 32768;

    const int FirstForAnybody = 10_000;

    /// <summary>Whoever got one may not listen there yet, or start again there later.</summary>
    static readonly ConcurrentDictionary<int, bool> Given = [];

    /// <summary>A port that was free a moment ago, and that nobody else here gets.</summary>
    public static int Find()
    {
        while (true)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            var port = RandomNumberGenerator.GetInt32(FirstForAnybody, FirstForClients);
            try
            {
                socket.Bind(new IPEndPoint(IPAddress.Any, port));
                if (Given.TryAdd(port, true))
                {
                    return port;
                }
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // Somebody else's: another one.
            }
        }
    }
}
