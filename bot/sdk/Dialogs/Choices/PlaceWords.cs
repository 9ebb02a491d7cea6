using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Places in a list: "2", "two", "the second one", "the last".</summary>
/// <remarks>
/// Figures in every script, words in English. Microsoft's recognizers know many more languages; the product gives its
/// choices the words of its own.
/// </remarks>
static class PlaceWords
{
    static readonly string[] Cardinals =
    [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    static readonly string[] OrdinalWords =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
        "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    public static List<(Token Token, int Place)> Ordinals(string text, int count)
    {
        var places = new List<(Token, int)>();
        foreach (var token in Tokenizer.DefaultTokenizerImpl(text))
        {
            var place = token.Normalized is "last" ? count : Ordinal(token.Normalized);
            if (place > 0)
            {
                places.Add((token, place));
            }
        }

        return places;
    }

    public static List<(Token Token, int Place)> Numbers(string text)
    {
        var places = new List<(Token, int)>();
        foreach (var token in Tokenizer.DefaultTokenizerImpl(text))
        {
            var place = Array.IndexOf(Cardinals, token.Normalized) + 1;
            if (place == 0 && IsWhole(text, token))
            {
                place = Figure(token.Text);
            }

            if (place > 0)
            {
                places.Add((token, place));
            }
        }

        return places;
    }

    static int Ordinal(string word)
    {
        var place = Array.IndexOf(OrdinalWords, word) + 1;
        return place == 0 && word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" ? Figure(word[..^2]) : place;
    }

    /// <summary>The number, or 0 if it is none or too long for any list.</summary>
    static int Figure(string word)
    {
        const int MostDigits = 4;
        if (word.Length is 0 or > MostDigits)
        {
            return 0;
        }

        var number = 0;
        foreach (var character in word)
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(character);
            if (digit < 0)
            {
                return 0;
            }

            number = (number * 10) + digit;
        }

        return number;
    }

    /// <summary>Whether the figure isn't half of a fraction and not negative.</summary>
    static bool IsWhole(string text, Token token)
    {
        var before = token.Start > 0 ? text[token.Start - 1] : ' ';
        return before != '-'
            && !(before is '.' or ',' && token.Start > 1 && char.IsDigit(text[token.Start - 2]))
            && !(token.End + 2 < text.Length
                && text[token.End + 1] is '.' or ','
                && char.IsDigit(text[token.End + 2]));
    }
}
