using System.Globalization;

namespace FamilyGuide.Bot.Channels.Messaging;

/// <summary>
/// A button's name at a provider: the place of its message in the log, and its own place in it. What it says stands in
/// the log, so that no provider needs to carry it and a deleted one says nothing.
/// </summary>
static class ButtonKey
{
    const char Between = '.';

    public static string Of(long sequence, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{sequence}{Between}{index}");

    public static (long Sequence, int Index)? Read(string key)
    {
        var dot = key.IndexOf(Between, StringComparison.Ordinal);
        return dot > 0
            && long.TryParse(key.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            && int.TryParse(key.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && sequence > 0
                ? (sequence, index)
                : null;
    }
}
