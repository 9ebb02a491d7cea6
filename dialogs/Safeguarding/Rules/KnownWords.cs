namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>What ordinary words fill, looked up once.</summary>
sealed class KnownWords
{
    /// <summary>Some 8 MB; what comes after is looked up each time.</summary>
    const int MostHits = 1 << 20;

    readonly Dictionary<string, KnownWord> _words = new(StringComparer.Ordinal);
    readonly HashFilter _filter = new(log: 19);

    public KnownWords(IEnumerable<string> words, Action<string, HitList> lookUp)
    {
        var count = 0;
        foreach (var word in words)
        {
            if (count < MostHits && !_words.ContainsKey(word))
            {
                using HitList hits = new();
                lookUp(word, hits);
                var known = hits.ToKnown(word);
                _words.Add(word, known);
                _filter.Add(known.Hash);
                count += hits.Count;
            }
        }
    }

    /// <summary>What a word fills; null when it isn't known.</summary>
    /// <param name="word">As typed.</param>
    /// <param name="hash">What <see cref="Slips.Polynomial"/> makes of it.</param>
    public KnownWord? Find(string word, ulong hash) => _filter.MayHave(hash) ? _words.GetValueOrDefault(word) : null;
}

/// <summary>What a word fills.</summary>
/// <param name="slots">The places.</param>
/// <param name="hits">How it fills each of them.</param>
/// <param name="filter">Turns away most others.</param>
/// <param name="hash">What <see cref="Slips.Polynomial"/> makes of it.</param>
sealed class KnownWord(ushort[] slots, Hit[] hits, PlaceFilter filter, ulong hash)
{
    public ReadOnlySpan<ushort> Slots => slots;

    public ReadOnlySpan<Hit> Hits => hits;

    public ulong Hash => hash;

    public PlaceFilter Filter => filter;
}
