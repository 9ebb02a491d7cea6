using System.Net.Http.Headers;
using System.Text;
using FamilyGuide.Dialogs.Handoff;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace FamilyGuide.Bot.Conversations.Edge;

/// <summary>What a form with files brought: a few short fields and a few files, read once and never unpacked.</summary>
sealed class UploadedParts
{
    /// <summary>In bytes. The longest is a client's activity, or a form's token.</summary>
    const int LongestField = 64 * 1024;

    /// <summary>The files that are asked for, one more to say that it is one too many, and two fields.</summary>
    const int MostParts = PhotoLimits.Most + 3;

    /// <summary>RFC 2046.</summary>
    const int LongestBoundary = 70;

    const int MostHeaders = 8;
    const int LongestHeaders = 4 * 1024;

    /// <summary>
    /// In bytes, of a whole form: what phones' largest photos have, so that whoever sends them is told what is wrong.
    /// Of each no more than can be kept is held.
    /// </summary>
    const long LongestBody = 64L * 1024 * 1024;

    readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    readonly List<UploadedFile> _files = [];

    public IReadOnlyList<UploadedFile> Files => _files;

    /// <summary>Why it could not be read to its end; none when it was.</summary>
    public PhotoFault Fault { get; private set; }

    public string? Field(string name) => _fields.GetValueOrDefault(name);

    /// <summary>The boundary between a form's parts; null when it is none, or says it in no way or in two.</summary>
    public static string? BoundaryOf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && "multipart/form-data".Equals(type.MediaType, StringComparison.OrdinalIgnoreCase)
        && type.Parameters.Where(IsBoundary).ToArray() is [{ Value: { } boundary }]
        && boundary.Trim('"') is { Length: > 0 and <= LongestBoundary } name
            ? name
            : null;

    /// <summary>Reads a form, or one file as the whole body.</summary>
    /// <returns>Null when it is neither.</returns>
    public static async Task<UploadedParts?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LongestBody)
        {
            return new() { Fault = PhotoFault.TooLarge };
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LongestBody;
        }

        var parts = new UploadedParts();
        try
        {
            if (BoundaryOf(request.ContentType) is not { } boundary)
            {
                await parts.TakeFileAsync(request.Body, request.ContentType, name: null, cancellationToken);
                return parts;
            }

            var reader = new MultipartReader(boundary, request.Body)
            {
                HeadersCountLimit = MostHeaders,
                HeadersLengthLimit = LongestHeaders,
            };
            return await parts.TakeAllAsync(reader, cancellationToken) ? parts : null;
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new() { Fault = PhotoFault.TooLarge };
        }
        catch (Exception error) when (error is InvalidDataException or IOException or ArgumentException)
        {
            return null;
        }
    }

    async Task<bool> TakeAllAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        for (var part = 0; await reader.ReadNextSectionAsync(cancellationToken) is { } section; part++)
        {
            if (part == MostParts)
            {
                Fault = PhotoFault.TooMany;
                return true;
            }

            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
            {
                return false;
            }

            if ((disposition.FileNameStar ?? disposition.FileName)?.Trim('"') is { } name
                && !IsActivity(section.ContentType))
            {
                await TakeFileAsync(section.Body, section.ContentType, name, cancellationToken);
            }
            else if (await ReadAsync(section.Body, LongestField, cancellationToken) is not { } content
                || !_fields.TryAdd(disposition.Name?.Trim('"') ?? "", Encoding.UTF8.GetString(content)))
            {
                return false;
            }
        }

        return true;
    }

    async Task TakeFileAsync(Stream body, string? type, string? name, CancellationToken cancellationToken)
    {
        if (await ReadAsync(body, PhotoLimits.Largest, cancellationToken) is not { } content)
        {
            Fault = PhotoFault.TooLarge;
        }
        else if (content.Length > 0 || name is not "")
        {
            // What has neither name nor content is a form in which nobody has chosen a file.
            _files.Add(new(content, type, name));
        }
    }

    /// <returns>Null when there is more; it is read to its end, so that the sender hears the answer.</returns>
    static async Task<byte[]?> ReadAsync(Stream body, int most, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var isTooLong = false;
        var buffer = new byte[16 * 1024];
        while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            isTooLong |= content.Length + read > most;
            await content.WriteAsync(buffer.AsMemory(0, isTooLong ? 0 : read), cancellationToken);
        }

        return isTooLong ? null : content.ToArray();
    }

    /// <summary>Direct Line's clients send the message beside its files as if it were one.</summary>
    static bool IsActivity(string? type) =>
        type?.StartsWith("application/vnd.microsoft.activity", StringComparison.OrdinalIgnoreCase) is true;

    static bool IsBoundary(NameValueHeaderValue parameter) =>
        parameter.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase);
}

/// <param name="Content">All of it.</param>
/// <param name="Type">What the sender says it is.</param>
/// <param name="Name">What the sender calls it: only its ending is looked at, and it is kept nowhere.</param>
sealed record UploadedFile(ReadOnlyMemory<byte> Content, string? Type, string? Name);
