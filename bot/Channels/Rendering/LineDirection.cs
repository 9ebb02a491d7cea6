namespace FamilyGuide.Bot.Channels.Rendering;

/// <summary>Phones run each line from the side of its first letter: a mark puts right what that gets wrong.</summary>
static class LineDirection
{
    const char Mark = '\u200F';
    const char FirstFromTheRight = '\u0590';

    /// <param name="said">What the message says of itself: <c>rtl</c>, <c>ltr</c> or <c>auto</c>.</param>
    /// <param name="text">Its first letter tells, when it says nothing.</param>
    public static bool IsRightToLeft(string said, string text) =>
        said == "rtl" || (said == "auto" && text.FirstOrDefault(char.IsLetter) >= FirstFromTheRight);

    /// <summary>
    /// A line that begins with a Latin name would run from the left in the middle of Arabic, and the number of a choice
    /// would stand on the wrong side. A sentence of another language stays as it is.
    /// </summary>
    public static string Marked(string text, bool isRightToLeft) => isRightToLeft
        ? string.Join('\n', text.Split('\n').Select(line => NeedsMark(line) ? $"{Mark}{line}" : line))
        : text;

    /// <summary>Above what somebody wrote from the right their name stands there too.</summary>
    public static string MarkedName(string name, bool isRightToLeft) =>
        isRightToLeft && name.Any(IsFromTheLeft) ? $"{Mark}{name}" : name;

    static bool NeedsMark(string line) =>
        IsFromTheLeft(line.FirstOrDefault(char.IsLetter))
        && (!char.IsLetter(line[0]) || line.Any(letter => char.IsLetter(letter) && !IsFromTheLeft(letter)));

    static bool IsFromTheLeft(char letter) => letter is not '\0' and < FirstFromTheRight && char.IsLetter(letter);
}
