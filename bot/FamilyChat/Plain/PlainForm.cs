using Microsoft.AspNetCore.Http.Features;

namespace FamilyGuide.Bot.FamilyChat.Plain;

/// <summary>What a form of the page without scripts brought.</summary>
/// <param name="Token">Proves that we made the form, and names it.</param>
/// <param name="Said">What the person wrote or pressed.</param>
sealed record PlainForm(string? Token, string Said)
{
    public const string TokenField = "form";
    public const string SaidField = "say";

    /// <summary>
    /// In bytes. The longest message that we keep, in Arabic: 8,000 letters of two bytes, each written as %D8.
    /// </summary>
    public const int LongestBody = 64 * 1024;

    static readonly FormOptions Limits = new()
    {
        BufferBody = false,
        KeyLengthLimit = 64,
        ValueCountLimit = 8,
        ValueLengthLimit = LongestBody,
        MultipartBodyLengthLimit = LongestBody,
        BufferBodyLengthLimit = LongestBody,
    };

    /// <returns>Null when it is no form that a page of ours could have sent.</returns>
    public static async Task<PlainForm?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType || !IsUtf8(request))
        {
            return null;
        }

        try
        {
            var form = await new FormFeature(request, Limits).ReadFormAsync(cancellationToken);

            // Pressing a button adds its own "say" to the empty field's.
            var said = form[SaidField].LastOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? "";
            return new(form[TokenField].FirstOrDefault(), said.Trim());
        }
        catch (Exception exception) when (
            exception is InvalidDataException or BadHttpRequestException or IOException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether a body is longer than any message that we keep; the server stops reading there too.</summary>
    public static bool IsTooLong(HttpRequest request) => request.ContentLength > LongestBody;

    /// <summary>Our forms say so; other encodings are how old attacks begin.</summary>
    static bool IsUtf8(HttpRequest request) =>
        request.GetTypedHeaders().ContentType?.Charset is { HasValue: false } or { Value: "utf-8" or "UTF-8" };
}
