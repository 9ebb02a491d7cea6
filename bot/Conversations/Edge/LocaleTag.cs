using System.Text.RegularExpressions;

namespace FamilyGuide.Bot.Conversations.Edge;

/// <summary>What a device says it speaks, if it looks like a language at all: <c>sv</c>, <c>ckb-IQ</c>, <c>zh-Hans-CN</c>.</summary>
static partial class LocaleTag
{
    /// <returns>Null when it is no language tag: then the guide asks, or takes its default.</returns>
    public static string? Read(string? text) => text is not null && Shape().IsMatch(text) ? text : null;

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
