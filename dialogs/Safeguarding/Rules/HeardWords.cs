using FamilyGuide.Dialogs.Recognition;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>The words of a message, and which places of rules each of them fills.</summary>
sealed class HeardWords : IDisposable
{
    readonly HitList _hits = new();
    readonly int[] _starts;
    readonly bool[] _isHarmless;

    public HeardWords(FoldedText text, Lexicon lexicon)
    {
        Words = Spelled.Out(text.Words);
        _starts = new int[Words.Count + 1];
        _isHarmless = new bool[Words.Count];
        Span<char> joined = stackalloc char[2 * LongestPart];
        for (var i = 0; i < Words.Count; i++)
        {
            lexicon.Find(Words[i], _hits);
            if (i + 1 < Words.Count && Words[i].Length <= LongestPart && Words[i + 1].Length <= LongestPart)
            {
                Words[i].CopyTo(joined);
                Words[i + 1].CopyTo(joined[Words[i].Length..]);
                lexicon.FindJoined(joined[..(Words[i].Length + Words[i + 1].Length)], _hits);
            }

            _starts[i + 1] = _hits.Count;
        }
    }

    /// <summary>Halves of a word that was torn in two are not longer than this.</summary>
    const int LongestPart = 14;

    public IReadOnlyList<string> Words { get; }

    public ReadOnlySpan<Hit> At(int position) =>
        _hits[_starts[position], _starts[position + 1]];

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
}
