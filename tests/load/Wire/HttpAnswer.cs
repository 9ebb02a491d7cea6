using System.Buffers.Text;

namespace FamilyGuide.Load.Wire;

/// <summary>One HTTP/1.1 answer on a keep-alive connection, read in place.</summary>
/// <remarks>
/// Knows Content-Length and chunks, which is all that a Direct Line host sends. The body of a chunked answer keeps
/// its chunk sizes: the driver only searches it for an id.
/// </remarks>
readonly ref struct HttpAnswer
{
    const int StatusAt = 9;

    HttpAnswer(int status, ReadOnlySpan<byte> body, int length, bool closes)
    {
        Status = status;
        Body = body;
        Length = length;
        Closes = closes;
    }

    public int Status { get; }

    public ReadOnlySpan<byte> Body { get; }

    /// <summary>Bytes of head and body together.</summary>
    public int Length { get; }

    public bool Closes { get; }

    public static bool TryRead(ReadOnlySpan<byte> received, out HttpAnswer answer)
    {
        answer = default;
        var headLength = received.IndexOf("\r\n\r\n"u8) + 4;
        if (headLength < 4)
        {
            return false;
        }

        var head = received[..headLength];
        if (!Utf8Parser.TryParse(head[StatusAt..], out int status, out _))
        {
            throw new WireException("an answer without a status");
        }

        var rest = received[headLength..];
        var bodyLength = BodyLength(head, rest, status);
        if (bodyLength < 0 || bodyLength > rest.Length)
        {
            return false;
        }

        var closes = TryFindHeader(head, "Connection"u8, out var connection) && connection.StartsWith("close"u8);
        answer = new HttpAnswer(status, rest[..bodyLength], headLength + bodyLength, closes);
        return true;
    }

    static int BodyLength(ReadOnlySpan<byte> head, ReadOnlySpan<byte> rest, int status)
    {
        if (status is 101 or 204 or 304)
        {
            return 0;
        }

        var isChunked = TryFindHeader(head, "Transfer-Encoding"u8, out _);
        var hasLength = TryFindHeader(head, "Content-Length"u8, out var value);
        return (isChunked, hasLength && Utf8Parser.TryParse(value, out int length, out _) ? length : -1) switch
        {
            (true, _) => ChunkedLength(rest),
            (_, >= 0 and var known) => known,
            _ => throw new WireException("an answer without a length"),
        };
    }

    /// <summary>Length up to and with the last chunk, or -1 when it is not here yet.</summary>
    static int ChunkedLength(ReadOnlySpan<byte> rest)
    {
        var at = 0;
        while (true)
        {
            var line = rest[at..].IndexOf("\r\n"u8);
            if (line < 0)
            {
                return -1;
            }

            if (!Utf8Parser.TryParse(rest[at..], out int size, out _, 'x'))
            {
                throw new WireException("a chunk without a size");
            }

            at += line + 2 + size + 2;
            if (at > rest.Length)
            {
                return -1;
            }

            if (size == 0)
            {
                return at;
            }
        }
    }

    static bool TryFindHeader(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        var rest = head;
        for (var end = rest.IndexOf((byte)'\n'); end >= 0; end = rest.IndexOf((byte)'\n'))
        {
            var line = rest[..end];
            rest = rest[(end + 1)..];
            if (line.Length > name.Length
                && line[name.Length] == ':'
                && System.Text.Ascii.EqualsIgnoreCase(line[..name.Length], name))
            {
                value = line[(name.Length + 1)..].Trim((byte)' ').TrimEnd((byte)'\r');
                return true;
            }
        }

        value = default;
        return false;
    }
}
