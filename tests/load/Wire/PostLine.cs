using System.Net.Sockets;

namespace FamilyGuide.Load.Wire;

/// <summary>One keep-alive connection for posting activities, one request at a time.</summary>
sealed class PostLine(Socket socket, Answered answered) : IDisposable
{
    /// <summary>An acknowledgement with its head is about 200 bytes; the buffer grows when a host says more.</summary>
    const int UsualAnswer = 1024;

    readonly ReceiveBuffer _received = new(UsualAnswer);

    /// <summary>Sends a whole request; half a kilobyte fits the socket's own buffer, so this does not wait.</summary>
    public void Send(ReadOnlySpan<byte> request) => socket.Send(request);

    /// <summary>Reads answers until the connection ends.</summary>
    public async Task ReadAsync()
    {
        while (await socket.ReceiveAsync(_received.Room()) is > 0 and var count)
        {
            _received.Add(count);
            while (HttpAnswer.TryRead(_received.Filled, out var answer))
            {
                answered(answer);
                if (answer.Closes)
                {
                    return;
                }

                _received.Consume(answer.Length);
            }
        }
    }

    public void Dispose() => socket.Dispose();
}
