using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public delegate List<Token> TokenizerFunction(string text, string locale = null);

/// <summary>Parts a text into words without knowing its language.</summary>
public class Tokenizer
{
    public static TokenizerFunction DefaultTokenizer { get; } = DefaultTokenizerImpl;

    public static List<Token> DefaultTokenizerImpl(string text, string locale = null)
    {
        var tokens = new List<Token>();
        var start = -1;
        var i = 0;
        while (i < (text?.Length ?? 0))
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
            {
                // Half a character: part of the word that it stands in.
                start = start < 0 ? i : start;
                i++;
                continue;
            }

            if (IsBreak(rune.Value) || !rune.IsBmp)
            {
                AddWord(i);
            }
            else if (start < 0)
            {
                start = i;
            }

            if (!rune.IsBmp)
            {
                // An emoji is a word.
                start = i;
                AddWord(i + rune.Utf16SequenceLength);
            }

            i += rune.Utf16SequenceLength;
        }

        AddWord(i);
        return tokens;

        void AddWord(int end)
        {
            if (start >= 0)
            {
                var word = text[start..end];
                tokens.Add(new() { Start = start, End = end - 1, Text = word, Normalized = word.ToLowerInvariant() });
            }

            start = -1;
        }
    }

    /// <summary>Blanks, punctuation, accents that stand alone, symbols.</summary>
    static bool IsBreak(int character) => character
        is <= 0x2F
        or (>= 0x3A and <= 0x40)
        or (>= 0x5B and <= 0x60)
        or (>= 0x7B and <= 0xBF)
        or (>= 0x2B9 and <= 0x36F)
        or (>= 0x2000 and <= 0x2BFF)
        or (>= 0x2E00 and <= 0x2E7F);
}
