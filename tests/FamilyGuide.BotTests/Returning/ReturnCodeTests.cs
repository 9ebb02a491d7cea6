using System.Globalization;
using FamilyGuide.Bot.Conversations.Returning;

namespace FamilyGuide.BotTests.Returning;

/// <summary>A number that is written down, read aloud, and typed again on somebody else's phone.</summary>
public sealed class ReturnCodeTests
{
    public static TheoryData<string> Written => new(
        "{0}", " {0} ", "{1}", "({1})", "+{1}", "{2}", "{3}", "{1}\u200f", "\u2066{1}\u2069");

    [Theory]
    [MemberData(nameof(Written))]
    public void It_is_read_however_people_write_telephone_numbers(string pattern)
    {
        for (var time = 0; time < 200; time++)
        {
            var code = ReturnCode.New();
            var typed = string.Format(
                CultureInfo.InvariantCulture,
                pattern,
                code.Digits,
                code.Spaced(),
                code.Spaced().Replace(' ', '-'),
                InArabicDigits(code.Spaced()));

            Assert.Equal(code, ReturnCode.Read(typed));
        }
    }

    [Fact]
    public void One_wrong_digit_is_always_noticed()
    {
        for (var time = 0; time < 200; time++)
        {
            var digits = ReturnCode.New().Digits;
            for (var place = 0; place < digits.Length; place++)
            {
                foreach (var digit in "0123456789".Where(digit => digit != digits[place]))
                {
                    Assert.Null(ReturnCode.Read($"{digits[..place]}{digit}{digits[(place + 1)..]}"));
                }
            }
        }
    }

    [Fact]
    public void A_digit_too_many_or_too_few_is_noticed()
    {
        var digits = ReturnCode.New().Digits;

        Assert.Null(ReturnCode.Read(digits[..^1]));
        Assert.Null(ReturnCode.Read($"{digits}0"));
        Assert.Null(ReturnCode.Read($"{digits}{digits}"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("my number")]
    [InlineData("0418 553 261 074x")]
    [InlineData("\ud835")]
    [InlineData("١٢٣")]
    public void What_is_no_number_is_none(string? typed) => Assert.Null(ReturnCode.Read(typed));

    [Fact]
    public void No_two_are_the_same_and_a_log_sees_none_of_them()
    {
        var codes = Enumerable.Range(0, 10_000).Select(_ => ReturnCode.New()).ToHashSet();

        Assert.Equal(10_000, codes.Count);
        Assert.All(codes, code => Assert.DoesNotContain(code.ToString(), char.IsDigit));
    }

    static string InArabicDigits(string text) =>
        string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)('٠' + c - '0') : c));
}
