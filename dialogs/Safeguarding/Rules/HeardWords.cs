using FamilyGuide.Dialogs.Recognition;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>The words of a message, and which places of rules each of them fills.</summary>
sealed class HeardWords : IDisposable
{
    readonly HitList _hits = new();
    readonly Range[] _ranges;
    readonly bool[] _isHarmless;

    public HeardWords(FoldedText text, Lexicon lexicon)
    {
        Words = Spelled.Out(text.Words);
        _ranges = new Range[Words.Count];
        _isHarmless = new bool[Words.Count];
        Dictionary<string, Range> known = new(StringComparer.Ordinal);
        for (var i = 0; i < Words.Count; i++)
        {
            var start = _hits.Count;

            // Half of a story's words came before.
            if (known.TryGetValue(Words[i], out _ranges[i]) && !FindJoined(i, lexicon))
            {
                continue;
            }

            _hits.DropFrom(start);
            lexicon.Find(Words[i], _hits);
            if (!FindJoined(i, lexicon))
            {
                known[Words[i]] = start.._hits.Count;
            }

            _ranges[i] = start.._hits.Count;
        }
    }

    /// <summary>Halves of a word that was torn in two are not longer than this.</summary>
    const int LongestPart = 14;

    public IReadOnlyList<string> Words { get; }

    public ReadOnlySpan<Hit> At(int position) => _hits[_ranges[position]];

    public void Dispose() => _hits.Dispose();

    public bool IsHarmless(int position) => _isHarmless[position];

    public void MarkHarmless(Range range) => _isHarmless.AsSpan(range).Fill(true);

    /// <summary>The best way in which the word there fills a place; null when it doesn't.</summary>
    public Hit? Best(int position, int slot)
    {
        Hit? best = null;
        foreach (var hit in At(position))
        {
            if (hit.Slot == slot && (best is null || hit.Slips < best.Value.Slips))
            {
                best = hit;
            }
        }

        return best;
    }

    /// <summary>Whether the word and the next one are a word that was torn in two.</summary>
    bool FindJoined(int first, Lexicon lexicon)
    {
        if (first + 1 >= Words.Count || Words[first].Length > LongestPart || Words[first + 1].Length > LongestPart)
        {
            return false;
        }

        Span<char> joined = stackalloc char[2 * LongestPart];
        Words[first].CopyTo(joined);
        Words[first + 1].CopyTo(joined[Words[first].Length..]);
        var before = _hits.Count;
        lexicon.FindJoined(joined[..(Words[first].Length + Words[first + 1].Length)], _hits);
        return _hits.Count > before;
    }
}
