using System.Buffers;
using System.Net.Http.Headers;
using FamilyGuide.Bot.Conversations.Edge;

namespace FamilyGuide.Bot.Channels.DirectLine.Requests;

/// <summary>A request's JSON, with its characters mended. Give it back when it has been read.</summary>
readonly struct JsonBody : IDisposable
{
    /// <summary>In bytes: Direct Line allows 256 K characters, and Arabic has two bytes each.</summary>
    public const int Largest = 512 * 1024;

    const string UsualType = "application/json";

    readonly byte[]? _rented;

    JsonBody(Refusal refusal) => Refusal = refusal;

    JsonBody(byte[] rented, int length)
    {
        _rented = rented;
        Json = RepairedJson.Repair(rented.AsMemory(0, length));
    }

    /// <summary>Why it was not read; null when it was.</summary>
    public Refusal? Refusal { get; }

    public ReadOnlyMemory<byte> Json { get; }

    public static async ValueTask<JsonBody> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.Headers.ContentEncoding.Count > 0 || !IsJson(request.ContentType))
        {
            return new(Refusal.WrongMediaType);
        }

        if (request.ContentLength > Largest)
        {
            return new(Refusal.BodyTooLarge);
        }

        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var body = read.Buffer;
            if (body.Length > Largest)
            {
                reader.AdvanceTo(body.End);
                return new(Refusal.BodyTooLarge);
            }

            if (read.IsCompleted)
            {
                var rented = ArrayPool<byte>.Shared.Rent(Math.Max(1, (int)body.Length));
                body.CopyTo(rented);
                var length = (int)body.Length;
                reader.AdvanceTo(body.End);
                return new(rented, length);
            }

            reader.AdvanceTo(body.Start, body.End);
        }
    }

    public void Dispose()
    {
        if (_rented is not null)
        {
            // What somebody wrote does not stay in a buffer for the next request.
            ArrayPool<byte>.Shared.Return(_rented, clearArray: true);
        }
    }

    static bool IsJson(string? contentType)
    {
        if (contentType is null or UsualType)
        {
            return true;
        }

        return MediaTypeHeaderValue.TryParse(contentType, out var type)
            && (type.MediaType?.Equals(UsualType, StringComparison.OrdinalIgnoreCase) ?? false)
            && (type.CharSet is null || type.CharSet.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }
}
