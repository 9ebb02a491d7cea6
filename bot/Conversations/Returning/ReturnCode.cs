using System.Globalization;
using System.Security.Cryptography;

namespace FamilyGuide.Bot.Conversations.Returning;

/// <summary>
/// Fourteen digits that bring a family back: they look like a telephone number and can be read aloud.
/// </summary>
/// <remarks>
/// A zero, twelve random digits (10^12 codes), and a check digit of ISO 7064 MOD 11,10: a digit that was misheard is
/// noticed before anything is looked up. Longer than any number of a telephone network that begins with a zero.
/// </remarks>
sealed record ReturnCode
{
    const int Length = 14;
    const int RandomDigits = 12;

    ReturnCode(string digits) => Digits = digits;

    public string Digits { get; }

    public static ReturnCode New()
    {
        Span<char> digits = stackalloc char[Length];
        digits[0] = '0';
        RandomNumberGenerator.GetItems("0123456789", digits.Slice(1, RandomDigits));
        digits[^1] = CheckDigit(digits[..^1]);
        return new(new string(digits));
    }

    /// <summary>
    /// Reads what somebody typed: digits of any script, with anything between them that people put there.
    /// </summary>
    /// <returns>Null when it is no code: digits are missing, or one of them is wrong.</returns>
    public static ReturnCode? Read(string? typed)
    {
        Span<char> digits = stackalloc char[Length];
        var count = 0;
        foreach (var character in typed.AsSpan())
        {
            if (CharUnicodeInfo.GetDecimalDigitValue(character) is >= 0 and var digit)
            {
                if (count == Length)
                {
                    return null;
                }

                digits[count++] = (char)('0' + digit);
            }
            else if (char.IsLetter(character))
            {
                return null;
            }
        }

        return count == Length && digits[0] == '0' && digits[^1] == CheckDigit(digits[..^1])
            ? new(new string(digits))
            : null;
    }

    /// <summary>In groups, as telephone numbers are written: <c>0418 553 261 0742</c>.</summary>
    public string Spaced() => $"{Digits[..4]} {Digits[4..7]} {Digits[7..10]} {Digits[10..]}";

    /// <summary>A code is nobody's business, least of all a log's.</summary>
    public override string ToString() => nameof(ReturnCode);

    static char CheckDigit(ReadOnlySpan<char> digits)
    {
        var product = 10;
        foreach (var digit in digits)
        {
            var sum = (product + digit - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (char)('0' + ((11 - product) % 10));
    }
}
