namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>One line of a rule: runs of words, in any order but near each other.</summary>
sealed class Pattern
{
    /// <summary>Words that belong together stand within a breath of each other.</summary>
    const int Near = 8;

    const char Doubtful = '?';

    readonly Run[] _runs;
    readonly Run _telling;
    readonly Need[] _needs;

    public Pattern(string text, int line, WordSets sets, Lexicon lexicon)
    {
        Text = text;
        Line = line;
        IsDoubtful = text.StartsWith(Doubtful);
        text = text.TrimStart(Doubtful);
        _runs = [.. text.Split('+').Select(part => ReadRun(part, text, sets, lexicon))];
        _telling = _runs.MaxBy(run => run.Weight)!;

        // The more words fill a place, the less it says that it is filled.
        _needs = [.. _runs.SelectMany(NeedsOf).OrderBy(need => lexicon.WordsIn(need.Slot))];
        if (_needs.Any(need => need.DistanceTorn > DifferentWords.Together / 2))
        {
            throw new FormatException($"\"{text}\" has too many words to be looked for in one place");
        }
    }

    public string Text { get; }

    public int Line { get; }

    /// <summary>
    /// Written <c>? beat + children</c>: harmless sentences have it too, and what looks harmless in all is let pass.
    /// </summary>
    public bool IsDoubtful { get; }

    /// <summary>The places of which one is filled wherever the pattern is found.</summary>
    public IEnumerable<int> TellingSlots => _telling.TellingSlots;

    /// <summary>What must stand in a message, and how far from a telling place.</summary>
    public IReadOnlyList<Need> Needs => _needs;

    /// <summary>The words of the pattern around one that fills a telling place.</summary>
    public Range? Around(int position, HeardWords words)
    {
        if (_telling.Around(position, words) is not { } found)
        {
            return null;
        }

        var (start, end) = (found.Start.Value, found.End.Value);
        foreach (var run in _runs)
        {
            if (run == _telling)
            {
                continue;
            }

            if (run.Within(found.Start.Value - Near, found.End.Value + Near, words) is not { } other)
            {
                return null;
            }

            (start, end) = (Math.Min(start, other.Start.Value), Math.Max(end, other.End.Value));
        }

        return start..end;
    }

    /// <summary>The pattern stands in or near a stretch of the message.</summary>
    public bool IsNear(Range range, HeardWords words)
    {
        if (!words.AreFilled(_needs))
        {
            return false;
        }

        foreach (var run in _runs)
        {
            if (run.Within(range.Start.Value - Near, range.End.Value + Near, words) is null)
            {
                return false;
            }
        }

        return true;
    }

    IEnumerable<Need> NeedsOf(Run run) => run == _telling
        ? run.Needs(run.Span, run.SpanTorn)
        : run.Needs(_telling.Span + Near + run.Span, _telling.WidthTorn + Near + run.SpanTorn);

    static Run ReadRun(string text, string whole, WordSets sets, Lexicon lexicon)
    {
        var places = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var words = Array.ConvertAll(places, sets.WordsOf);
        return words.Length == 0
            ? throw new FormatException($"\"{whole}\" has a part without a word")
            : new(words, lexicon);
    }
}
