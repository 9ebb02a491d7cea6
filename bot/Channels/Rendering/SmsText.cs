using System.Buffers;
using System.Text;

namespace FamilyGuide.Bot.Channels.Rendering;

/// <summary>Text messages: seven bits a letter where the alphabet allows it, sixteen where it doesn't.</summary>
static class SmsText
{
    /// <summary>Ten joined messages of 153: more than that some phones don't join, and Twilio takes 1600.</summary>
    public const int MostSeptets = 10 * 153;

    /// <summary>Ten joined messages of 67 UTF-16 units.</summary>
    public const int MostUnits = 10 * 67;

    const int OneOfSevenBits = 160;
    const int JoinedOfSevenBits = 153;
    const int OneOfSixteenBits = 70;
    const int JoinedOfSixteenBits = 67;

    static readonly SearchValues<char> Basic = SearchValues.Create(
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
        + "¿abcdefghijklmnopqrstuvwxyzäöñüà");

    /// <summary>Each takes two places.</summary>
    static readonly SearchValues<char> Extended = SearchValues.Create("\f^{}\\[~]|€");

    public static bool FitsSevenBits(string text) =>
        text.All(character => Basic.Contains(character) || Extended.Contains(character));

    public static int Septets(char character) => Extended.Contains(character) ? 2 : 1;

    /// <summary>How many messages it is on the way, and on the bill.</summary>
    public static int Segments(string text)
    {
        var (length, one, joined) = FitsSevenBits(text)
            ? (text.Sum(Septets), OneOfSevenBits, JoinedOfSevenBits)
            : (text.Length, OneOfSixteenBits, JoinedOfSixteenBits);
        return length <= one ? 1 : ((length - 1) / joined) + 1;
    }

    /// <summary>The same words without the signs that would make each letter cost two.</summary>
    /// <remarks>Isolating marks are for our own pages; a text message has no mixed line that needs them.</remarks>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character switch
            {
                '“' or '”' or '„' or '«' or '»' => plain.Append('"'),
                '‘' or '’' => plain.Append('\''),
                '–' or '—' or '•' or '\u2212' => plain.Append('-'),
                '…' => plain.Append("..."),
                '\u00A0' or '\u202F' or '\t' => plain.Append(' '),
                >= '\u2066' and <= '\u2069' => plain,
                _ => plain.Append(character),
            };
        }

        return plain.ToString();
    }
}
