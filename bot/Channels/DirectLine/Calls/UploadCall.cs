using System.Net.Http.Headers;
using FamilyGuide.Bot.Conversations.Edge.Limits;

namespace FamilyGuide.Bot.Channels.DirectLine.Calls;

/// <summary>Files are not taken yet: whoever sends one is told so, and it is thrown away unread.</summary>
sealed class UploadCall(Doorkeeper door, FamilyLimits limits)
{
    /// <summary>In bytes. More is not even received.</summary>
    const long Largest = 4 * 1024 * 1024;

    /// <summary>RFC 2046.</summary>
    const int LongestBoundary = 70;

    public async Task<Refusal?> PostAsync(HttpContext http)
    {
        if (!door.AdmitsToPath(http.Request, out var grant, out var refusal))
        {
            return refusal;
        }

        var admission = limits.Upload(grant.Conversation);
        if (!admission.IsAdmitted)
        {
            return Refusal.TooManyFiles(admission);
        }

        if (http.Request.Headers.ContentEncoding.Count > 0)
        {
            return Refusal.WrongMediaType;
        }

        return http.Request.Query["userId"].ToString() == grant.UserId && IsWellFormed(http.Request.ContentType)
            ? await ThrowAwayAsync(http)
            : Refusal.BadArgument;
    }

    static bool IsWellFormed(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type))
        {
            return false;
        }

        var isMultipart = type.MediaType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) ?? false;
        return !isMultipart
            || (type.Parameters.Where(IsBoundary).ToArray() is [{ Value: { } boundary }]
                && boundary.Trim('"') is { Length: > 0 and <= LongestBoundary });
    }

    static bool IsBoundary(NameValueHeaderValue parameter) =>
        parameter.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase);

    static async Task<Refusal?> ThrowAwayAsync(HttpContext http)
    {
        if (http.Request.ContentLength > Largest)
        {
            return Refusal.BodyTooLarge;
        }

        var received = 0L;
        while (true)
        {
            var read = await http.Request.BodyReader.ReadAsync(http.RequestAborted);
            received += read.Buffer.Length;
            http.Request.BodyReader.AdvanceTo(read.Buffer.End);
            if (received > Largest)
            {
                return Refusal.BodyTooLarge;
            }

            if (read.IsCompleted)
            {
                return received == 0 ? Refusal.BadArgument : Refusal.Attachment;
            }
        }
    }
}
