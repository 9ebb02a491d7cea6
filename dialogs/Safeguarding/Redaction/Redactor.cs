using System.Text;
using FamilyGuide.Dialogs.Safeguarding.Redaction.Masks;
using FamilyGuide.Dialogs.Safeguarding.Redaction.Reading;
using FamilyGuide.Dialogs.Safeguarding.Redaction.Words;

namespace FamilyGuide.Dialogs.Safeguarding.Redaction;

/// <summary>Masks what could tell who is meant, before a text leaves its conversation.</summary>
/// <remarks>
/// In all languages at once, and too much rather than too little: whoever reads the text loses a word, and nobody loses
/// more. Each mask goes over the text once from its beginning to its end, whatever it says.
/// </remarks>
public static class Redactor
{
    /// <summary>
    /// What was masked may change what stands beside it. That ends after the second time; a text made to go on is
    /// masked as a whole.
    /// </summary>
    internal const int MostTimes = 6;

    internal static RedactionWords Words { get; } = RedactionWords.Load();

    /// <summary>With tokens for names, numbers, addresses, days and places. Twice is the same as once.</summary>
    public static RedactedText Redact(string text) => Redact(text, withAmounts: false);

    /// <summary>The same, and for how much money a message speaks of.</summary>
    public static RedactedText RedactWithAmounts(string text) => Redact(text, withAmounts: true);

    /// <summary>Reads the lists now and not at the first message.</summary>
    /// <exception cref="Phrases.InvalidBookException">A list can't be used.</exception>
    internal static void Prepare() => _ = Redact("");

    /// <summary>Everything once; the next time may find more.</summary>
    internal static RedactedText Once(Message message, bool withAmounts, RedactionWords words)
    {
        Links.Mark(message, words);
        MarkPlacesAndDates(message, words);
        if (withAmounts)
        {
            Amounts.Mark(message, words);
        }

        if (message.HasDigits)
        {
            Numbers.Mark(message, words);
        }

        Names.Mark(message, words);
        return message.Mask();
    }

    static void MarkPlacesAndDates(Message message, RedactionWords words)
    {
        if (message.HasDigits)
        {
            Coordinates.Mark(message);
            Dates.Mark(message);
        }

        Rooms.Mark(message);
        if (message.HasDigits)
        {
            Streets.Mark(message, words);
        }
    }

    static RedactedText Redact(string text, bool withAmounts)
    {
        var before = Valid(text);
        for (var time = 0; time < MostTimes; time++)
        {
            using Message message = new(before, Words);
            var after = Once(message, withAmounts, Words);
            if (after.Value == before)
            {
                return after;
            }

            before = after.Value;
        }

        return new(MaskToken.Of(Found.Text), Found.Text);
    }

    /// <summary>Half a character becomes U+FFFD.</summary>
    static string Valid(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
        {
            return text;
        }

        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            valid.Append(rune);
        }

        return valid.ToString();
    }
}
