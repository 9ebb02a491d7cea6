using System.Buffers;
using System.Text;

namespace FamilyGuide.Knowledge.Reading;

/// <summary>What no line of any file may hold, because a reader or an editor could not see it.</summary>
static class TextRules
{
    /// <summary>Control characters, those that override a text's direction, and invisible spaces.</summary>
    /// <remarks>Marks that only help a direction (LRM, RLM, ALM) and joiners belong to good Arabic.</remarks>
    static readonly SearchValues<char> Suspects = SearchValues.Create(
    [
        .. Range('\0', '\u001F'), .. Range('\u007F', '\u009F'), .. Range('\u202A', '\u202E'),
        .. Range('\u2066', '\u2069'), '\u200B', '\u2028', '\u2029', '\u2060', '\uFEFF', '\uFFFE', '\uFFFF',
    ]);

    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's lines; empty, with an error, when it is not a text.</summary>
    public static string[] ReadLines(ContentFile file, FileErrors errors)
    {
        var bytes = file.Bytes.Span;
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            errors.At(1, "the file starts with a byte-order mark; save it as 'UTF-8', not 'UTF-8 with BOM'");
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            errors.At(1, "the file is not UTF-8; save it with that encoding");
            return [];
        }

        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = lines[i].TrimEnd('\r');
            Check(lines[i], i + 1, errors);
        }

        return lines;
    }

    static void Check(string line, int number, FileErrors errors)
    {
        if (line.AsSpan().IndexOfAny(Suspects) is var at and >= 0)
        {
            errors.At(number, WhatIsWrongWith(line[at]));
        }
        else if (!Ascii.IsValid(line) && !line.IsNormalized(NormalizationForm.FormC))
        {
            errors.At(number, "a letter is written as two characters (not NFC); type the line again or paste it plain");
        }
    }

    static IEnumerable<char> Range(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(code => (char)code);

    static string WhatIsWrongWith(char letter) => letter switch
    {
        '\t' => "a tab; use spaces",
        < '\u00A0' or >= '\uFFFE' => $"an invisible control character (U+{(int)letter:X4}); delete it",
        '\u200B' or '\u2028' or '\u2029' or '\u2060' or '\uFEFF' =>
            $"an invisible space (U+{(int)letter:X4}); delete it",
        _ => $"an invisible character that turns the text's direction (U+{(int)letter:X4}); delete it",
    };
}
