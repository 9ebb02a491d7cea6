using System.Buffers;
using System.Text.Json;
using FamilyGuide.BotFramework;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Activities in the body of a request, answers in that of a response.</summary>
static class HttpBody
{
    /// <summary>What channels send is a few kilobytes; cards may be some tens. The sender isn't known yet.</summary>
    const int MaxBytes = 256 * 1024;

    public static async Task<Activity> ReadActivityAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBytes)
        {
            throw TooLarge();
        }

        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > MaxBytes)
            {
                throw TooLarge();
            }

            if (read.IsCompleted)
            {
                var activity = ActivityJson.Deserialize(
                    read.Buffer.IsSingleSegment ? read.Buffer.FirstSpan : read.Buffer.ToArray());
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return string.IsNullOrEmpty(activity.Type)
                    ? throw new BadHttpRequestException("The activity has no type.")
                    : activity;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    public static async Task WriteAsync(
        HttpResponse response, InvokeResponse invokeResponse, CancellationToken cancellationToken)
    {
        response.StatusCode = invokeResponse?.Status ?? StatusCodes.Status200OK;
        if (invokeResponse?.Body is { } body)
        {
            response.ContentType = "application/json";
            await JsonSerializer.SerializeAsync(response.Body, body, Wire.Options, cancellationToken);
        }
    }

    static BadHttpRequestException TooLarge() =>
        new("The body is larger than any activity.", StatusCodes.Status413PayloadTooLarge);
}
