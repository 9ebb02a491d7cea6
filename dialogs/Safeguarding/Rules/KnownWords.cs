namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>What ordinary words fill, looked up once.</summary>
sealed class KnownWords
{
    /// <summary>Some 8 MB; what comes after is looked up each time.</summary>
    const int MostHits = 1 << 20;

    readonly Dictionary<string, (int[] Slots, Hit[] Hits)> _words = new(StringComparer.Ordinal);

    public KnownWords(IEnumerable<string> words, Action<string, HitList> lookUp)
    {
        var count = 0;
        foreach (var word in words)
        {
            if (count < MostHits && !_words.ContainsKey(word))
            {
                using HitList hits = new();
                lookUp(word, hits);
                _words.Add(word, hits.ToArrays());
                count += hits.Count;
            }
        }
    }

    /// <summary>Adds what a word fills; false when it isn't known.</summary>
    public bool TryAdd(string word, HitList hits)
    {
        if (!_words.TryGetValue(word, out var known))
        {
            return false;
        }

        hits.Add(known.Slots, known.Hits);
        return true;
    }
}
