using System.Globalization;
using System.Text;

namespace FamilyGuide.Load.Canaries;

/// <summary>The shapes in which a text may lie in a file without looking like itself.</summary>
static class CanaryEncodings
{
    const int BitsInByte = 8;
    const int BitsInBase64 = 6;

    public static IEnumerable<(string Encoding, byte[] Bytes)> Of(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        yield return ("UTF-8", utf8);
        yield return ("UTF-16LE", Encoding.Unicode.GetBytes(text));
        yield return ("UTF-16BE", Encoding.BigEndianUnicode.GetBytes(text));
        yield return ("hex", Ascii(Convert.ToHexString(utf8)));
        yield return ("hex", Ascii(Convert.ToHexStringLower(utf8)));
        for (var before = 0; before < 3; before++)
        {
            var base64 = Base64(utf8, before);
            yield return ("base64", Ascii(base64));
            yield return ("base64url", Ascii(base64.Replace('+', '-').Replace('/', '_')));
        }

        yield return ("JSON", Ascii(Escape(text, "x4")));
        yield return ("JSON", Ascii(Escape(text, "X4")));
        var url = Uri.EscapeDataString(text);
        yield return ("URL", Ascii(url));
        yield return ("URL", Ascii(LowerEscapes(url)));
    }

    /// <summary>The part of the base64 text that is the same whatever stands before and behind these bytes.</summary>
    static string Base64(byte[] bytes, int before)
    {
        var encoded = Convert.ToBase64String([.. new byte[before], .. bytes]);
        var from = ((before * BitsInByte) + BitsInBase64 - 1) / BitsInBase64;
        var to = (before + bytes.Length) * BitsInByte / BitsInBase64;
        return encoded[from..to];
    }

    static string Escape(string text, string format) =>
        string.Concat(text.Select(letter => char.IsAscii(letter)
            ? letter.ToString()
            : "\\u" + ((int)letter).ToString(format, CultureInfo.InvariantCulture)));

    /// <summary>RFC 3986 allows the hex digits behind % in either case.</summary>
    static string LowerEscapes(string url) =>
        string.Concat(url.Select((letter, at) => IsEscaped(url, at) ? char.ToLowerInvariant(letter) : letter));

    static bool IsEscaped(string url, int at) => url.AsSpan(Math.Max(0, at - 2), Math.Min(2, at)).Contains('%');

    static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
