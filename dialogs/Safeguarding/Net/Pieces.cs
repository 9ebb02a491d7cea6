namespace FamilyGuide.Dialogs.Safeguarding.Net;

/// <summary>
/// The sentences of a message: in a long story one sentence of danger would be lost among the others.
/// </summary>
static class Pieces
{
    /// <summary>A message of this length says one thing.</summary>
    const int OneThing = 160;

    /// <summary>Whoever writes without stops is cut here, at a space.</summary>
    const int Longest = 160;

    const int First = 4;
    const int Last = 2;

    public static IReadOnlyList<string> Of(string text)
    {
        if (text.Length <= OneThing)
        {
            return [text];
        }

        List<string> pieces = [];
        for (var start = 0; start < text.Length && pieces.Count < First;)
        {
            var end = EndOf(text, start);
            pieces.Add(text[start..end]);
            start = end;
        }

        for (var back = Last; back > 0; back--)
        {
            var start = Math.Max(0, text.Length - (back * Longest));
            pieces.Add(text[start..Math.Min(text.Length, start + Longest)]);
        }

        return pieces;
    }

    static int EndOf(string text, int start)
    {
        var most = Math.Min(text.Length, start + Longest);
        var stop = text.AsSpan(start, most - start).IndexOfAny(".!?؟\n");
        if (stop > 0)
        {
            return start + stop + 1;
        }

        var space = most == text.Length ? -1 : text.LastIndexOf(' ', most - 1, most - start);
        return space > start ? space : most;
    }
}
