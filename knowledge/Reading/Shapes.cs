namespace FamilyGuide.Knowledge.Reading;

/// <summary>What ids look like.</summary>
static class Shapes
{
    /// <summary>Small letters and digits in words that hyphens part: <c>report-a-relative</c>.</summary>
    public static bool IsKebab(ReadOnlySpan<char> text)
    {
        var afterHyphen = true;
        foreach (var letter in text)
        {
            if (letter == '-' ? afterHyphen : !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter))
            {
                return false;
            }

            afterHyphen = letter == '-';
        }

        return !afterHyphen;
    }

    /// <summary>A capital S and a number: <c>S33</c>.</summary>
    public static bool IsSource(ReadOnlySpan<char> text) =>
        text is ['S', .. { Length: > 0 } number] && !number.ContainsAnyExceptInRange('0', '9');

    /// <summary>Two capitals, as in ISO 3166.</summary>
    public static bool IsCountry(ReadOnlySpan<char> text) =>
        text.Length == 2 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1]);
}
