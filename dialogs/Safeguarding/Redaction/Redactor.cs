using System.Text;

namespace FamilyGuide.Dialogs.Safeguarding.Redaction;

/// <summary>Masks what could tell who is meant, before a text leaves its conversation.</summary>
static class Redactor
{
    const string Number = "[number]";

    const int ShortestNumber = 4;

    /// <summary>Amounts of money too.</summary>
    public static RedactedText RedactWithAmounts(string text) => Redact(text);

    public static RedactedText Redact(string text)
    {
        var redacted = new StringBuilder(text.Length);
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && char.IsDigit(text[end]))
            {
                end++;
            }

            var isNumber = end - start >= ShortestNumber;
            end = Math.Max(end, start + 1);
            redacted.Append(isNumber ? Number : text[start..end]);
            start = end;
        }

        return new(redacted.ToString());
    }
}
