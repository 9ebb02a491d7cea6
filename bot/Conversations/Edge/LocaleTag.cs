using System.Buffers;

namespace FamilyGuide.Bot.Conversations.Edge;

/// <summary>
/// What a device says it speaks, if it looks like a language at all: <c>sv</c>, <c>ckb-IQ</c>, <c>zh-Hans-CN</c>.
/// </summary>
static class LocaleTag
{
    /// <summary>Language, script, region and a variant; the longest of real devices has 20.</summary>
    const int Longest = 24;

    static readonly SearchValues<char> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    static readonly SearchValues<char> LettersAndDigits =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <returns>Null when it is no language tag: then the guide asks, or takes its default.</returns>
    public static string? Read(string? text) => text is { Length: <= Longest } && IsTag(text) ? text : null;

    static bool IsTag(string text)
    {
        var isFirst = true;
        foreach (var range in text.AsSpan().Split('-'))
        {
            var part = text.AsSpan(range);
            var isGood = isFirst
                ? part.Length is 2 or 3 && !part.ContainsAnyExcept(Letters)
                : part.Length is >= 1 and <= 8 && !part.ContainsAnyExcept(LettersAndDigits);
            if (!isGood)
            {
                return false;
            }

            isFirst = false;
        }

        return true;
    }
}
