using FamilyGuide.Dialogs.Recognition;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>One word of a rule, folded like what it is compared with.</summary>
/// <param name="Letters">Without its asterisks.</param>
/// <param name="Shape">Where other letters may stand.</param>
/// <param name="IsExact">Written <c>=rape</c>: one slip of the finger makes an innocent word of it.</param>
readonly record struct RuleWord(string Letters, WordShape Shape, bool IsExact)
{
    const char Any = '*';
    const char Exactly = '=';

    /// <summary>Shorter pieces are in words of all kinds.</summary>
    const int ShortestInside = 3;

    /// <summary>Reads a word with its signs.</summary>
    /// <exception cref="FormatException">It is no word, or more than one, or too short to look for inside.</exception>
    public static RuleWord Parse(string text)
    {
        var isExact = text.StartsWith(Exactly);
        text = isExact ? text[1..] : text;
        if (FoldedText.Of(text).Words is not [var word])
        {
            throw new FormatException($"\"{text}\" is not one word");
        }

        var shape = (text.StartsWith(Any), text.EndsWith(Any)) switch
        {
            (true, true) => WordShape.Inside,
            (true, false) => WordShape.End,
            (false, true) => WordShape.Start,
            (false, false) => WordShape.Whole,
        };
        return shape == WordShape.Inside && word.Length < ShortestInside
            ? throw new FormatException($"\"{text}\" is too short to be looked for inside of words")
            : new(shape == WordShape.Whole ? ArabicForms.Bare(word) : word, shape, isExact);
    }
}

enum WordShape
{
    Whole,

    /// <summary>Other letters may follow: <c>suicid*</c>.</summary>
    Start,

    /// <summary>Other letters may go before.</summary>
    End,

    Inside,
}
