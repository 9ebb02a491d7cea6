using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace FamilyGuide.Load.Turns;

/// <summary>What a family writes and taps, as the tail of a request: length, blank line, JSON.</summary>
/// <remarks>The JSON ends where the clientActivityID begins, so that one array serves every conversation.</remarks>
static class Questions
{
    /// <summary>Closes id, channelData and activity after the clientActivityID.</summary>
    public static readonly byte[] Ending = "\"}}"u8.ToArray();

    /// <summary>Digits of every clientActivityID: a fixed width keeps Content-Length a constant.</summary>
    public const int ActivityIdLength = 16;

    /// <summary>Browsers send letters of every script as they are.</summary>
    static readonly JavaScriptEncoder AsBrowsersDo = JavaScriptEncoder.Create(UnicodeRanges.All);

    public static ImmutableArray<(string Locale, string Text)> Texts { get; } =
    [
        ("en", "How can I bring my grandchild home from al-Hol?"),
        ("en", "1"),
        ("en", "What papers do we need for a passport?"),
        ("sv", "Hur ansöker vi om att barnen får komma hem?"),
        ("sv", "Vad gör UD för barnen i lägret?"),
        ("en", "2"),
        ("da", "Hvem kan hjælpe os med en advokat?"),
        ("da", "Hvad sker der, når børnene kommer til Danmark?"),
        ("ar", "كيف يمكنني إعادة أحفادي إلى الوطن؟"),
        ("ar", "ما هي حقوق الأطفال في المخيم؟"),
        ("en", "Can my sister be prosecuted when she returns?"),
        ("en", "menu"),
    ];

    /// <summary>Request tails for a user, one for each text.</summary>
    public static byte[][] Prepare(string userId) => [.. Texts.Select(question => Prepare(userId, question))];

    static byte[] Prepare(string userId, (string Locale, string Text) question)
    {
        var json = "{\"type\":\"message\",\"from\":{\"id\":" + Quote(userId)
            + "},\"locale\":" + Quote(question.Locale)
            + ",\"text\":" + Quote(question.Text)
            + ",\"channelData\":{\"clientActivityID\":\"";
        var length = Encoding.UTF8.GetByteCount(json) + ActivityIdLength + Ending.Length;
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{length}\r\n\r\n{json}"));
    }

    static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, AsBrowsersDo)}\"";
}
