namespace FamilyGuide.Dialogs.Asking.FollowUps;

/// <summary>Takes a text apart into sentences, each with the markers of its sources behind it.</summary>
static class Sentences
{
    public static IEnumerable<string> Of(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or '؟') || !IsEnd(text, i + 1))
            {
                continue;
            }

            var end = SkipMarkers(text, i + 1);
            yield return text[start..end].Trim();
            start = i = end;
        }

        if (start < text.Length && text[start..].Trim() is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    /// <summary>Not the point in 5.700, but that before a space or the end.</summary>
    static bool IsEnd(string text, int next) => next >= text.Length || char.IsWhiteSpace(text[next]);

    static int SkipMarkers(string text, int position)
    {
        while (true)
        {
            var next = position;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            var close = next < text.Length && text[next] == '[' ? text.IndexOf(']', next) : -1;
            if (close < 0)
            {
                return position;
            }

            position = close + 1;
        }
    }
}
