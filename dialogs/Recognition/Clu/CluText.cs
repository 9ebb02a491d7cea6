using System.Globalization;
using FamilyGuide.Dialogs.Safeguarding.Redaction;

namespace FamilyGuide.Dialogs.Recognition.Clu;

/// <summary>What the service gets to read of a question.</summary>
static class CluText
{
    /// <summary>The service's own limit, in characters; counted in UTF-16 units it holds however they count.</summary>
    public const int Longest = 1000;

    /// <summary>The redacted text, cut between two letters as a reader sees them; empty when nothing is left.</summary>
    public static string Of(RedactedText redacted)
    {
        var text = redacted.Value.AsSpan();
        var end = 0;
        while (end < text.Length)
        {
            var next = end + StringInfo.GetNextTextElementLength(text[end..]);
            if (next > Longest)
            {
                break;
            }

            end = next;
        }

        return text[..end].Trim().ToString();
    }
}
