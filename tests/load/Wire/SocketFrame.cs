using System.Buffers.Binary;

namespace FamilyGuide.Load.Wire;

/// <summary>One WebSocket frame as a server sends it (never masked), read in place.</summary>
readonly ref struct SocketFrame
{
    public const int Continuation = 0;
    public const int Text = 1;
    public const int Close = 8;
    public const int Ping = 9;

    const int LongestFrame = 16 * 1024 * 1024;

    SocketFrame(int kind, bool isFinal, ReadOnlySpan<byte> payload, int length)
    {
        Kind = kind;
        IsFinal = isFinal;
        Payload = payload;
        Length = length;
    }

    public int Kind { get; }

    public bool IsFinal { get; }

    public ReadOnlySpan<byte> Payload { get; }

    /// <summary>Bytes of head and payload together.</summary>
    public int Length { get; }

    public static bool TryRead(ReadOnlySpan<byte> received, out SocketFrame frame)
    {
        frame = default;
        if (received.Length < 2)
        {
            return false;
        }

        var (head, length) = (received[1] & 0x7F) switch
        {
            126 => (4, received.Length < 4 ? -1 : BinaryPrimitives.ReadUInt16BigEndian(received[2..])),
            127 => (10, received.Length < 10 ? -1 : (long)BinaryPrimitives.ReadUInt64BigEndian(received[2..])),
            var small => (2, small),
        };
        if (length > LongestFrame)
        {
            throw new WireException("a frame too long");
        }

        if (length < 0 || received.Length < head + length)
        {
            return false;
        }

        var payload = received.Slice(head, (int)length);
        frame = new SocketFrame(received[0] & 0x0F, (received[0] & 0x80) != 0, payload, head + (int)length);
        return true;
    }

    /// <summary>A pong as a client must send it: masked, with a key of zeros, which leaves the bytes alone.</summary>
    public static byte[] Pong(ReadOnlySpan<byte> payload)
    {
        var pong = new byte[6 + payload.Length];
        pong[0] = 0x8A;
        pong[1] = (byte)(0x80 | payload.Length);
        payload.CopyTo(pong.AsSpan(6));
        return pong;
    }
}
