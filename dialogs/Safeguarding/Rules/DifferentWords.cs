using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>The words of a message, each once: what it fills, and where it stands.</summary>
/// <remarks>
/// Half of a story's words came before; each different one is looked up once. Those that were torn in two stand among
/// them, as one word where they begin.
/// </remarks>
sealed class DifferentWords : IDisposable
{
    public const int None = -1;

    /// <summary>In words; no pattern reaches further.</summary>
    public const int Together = 128;

    /// <summary>Halves of a word that was torn in two are not longer than this.</summary>
    const int LongestPart = 14;

    readonly List<string> _words;
    readonly HitList _hits = new();
    readonly DifferentWord[] _different;

    // Apart, since they are asked for most: so they stay near the processor.
    readonly Stretches[] _stretches;
    readonly PlaceFilter[] _filters;
    readonly int[] _at;
    readonly int[] _joinedAt;
    readonly int[] _next;
    readonly int _stretch;

    /// <param name="words">The message.</param>
    /// <param name="lexicon">Knows which places a word fills.</param>
    /// <param name="stretch">How many words a stretch has.</param>
    public DifferentWords(List<string> words, Lexicon lexicon, int stretch)
    {
        (_words, _stretch) = (words, stretch);
        _different = ArrayPool<DifferentWord>.Shared.Rent(2 * words.Count);
        _stretches = ArrayPool<Stretches>.Shared.Rent(2 * words.Count);
        _filters = ArrayPool<PlaceFilter>.Shared.Rent(2 * words.Count);
        _at = new int[words.Count];
        _joinedAt = new int[words.Count];
        _next = new int[words.Count];
        Find(lexicon);
        FindTorn(lexicon);
    }

    public int Count { get; private set; }

    /// <summary>How many places all of them fill together.</summary>
    public int Places { get; private set; }

    /// <summary>
    /// How many words that were typed as two stand near each other at most: what is said there is so much longer.
    /// </summary>
    public int TornTogether { get; private set; }

    /// <summary>Whether the word there may fill a place; nearly every one that doesn't is turned away.</summary>
    public bool MayFill(int position, int slot) =>
        _filters[_at[position]].MayHave(slot)
        || (_joinedAt[position] != 0 && _filters[_joinedAt[position]].MayHave(slot));

    /// <summary>The best way in which the word there fills a place; null when it doesn't.</summary>
    public Hit? Best(int position, int slot)
    {
        var found = HitOf(_at[position], slot);
        return found is { Slips: 0 } || _joinedAt[position] == 0
            ? found
            : HitOf(_joinedAt[position], slot) ?? found;
    }

    /// <summary>The places that a word fills.</summary>
    public ReadOnlySpan<ushort> SlotsOf(int word) => _different[word].Known is { } known
        ? known.Slots
        : _hits.SlotsIn(_different[word].FirstHit, _different[word].Places);

    /// <summary>The stretches in which a word stands.</summary>
    public Stretches StretchesOf(int word) => _stretches[word];

    /// <summary>Where a word stands last.</summary>
    public int LastOf(int word) => _different[word].Position;

    /// <summary>Where it stands before that; <see cref="None"/> when it doesn't.</summary>
    public int Before(int word, int position) => _different[word].IsTorn ? None : _next[position];

    public void Dispose()
    {
        _hits.Dispose();
        ArrayPool<DifferentWord>.Shared.Return(_different);
        ArrayPool<Stretches>.Shared.Return(_stretches);
        ArrayPool<PlaceFilter>.Shared.Return(_filters);
    }

    Hit? HitOf(int word, int slot)
    {
        if (!_filters[word].MayHave(slot))
        {
            return null;
        }

        ref readonly var different = ref _different[word];
        var at = SlotsOf(word).IndexOf((ushort)slot);
        return at < 0
            ? null
            : (different.Known is { } known ? known.Hits : _hits.HitsIn(different.FirstHit, different.Places))[at];
    }

    /// <remarks>An open table, at most half full: a dictionary of strings takes twice as long.</remarks>
    void Find(Lexicon lexicon)
    {
        var bits = BitOperations.Log2((uint)Math.Max(1, _words.Count)) + 2;
        var rented = ArrayPool<int>.Shared.Rent(1 << bits);
        var table = rented.AsSpan(0, 1 << bits);
        table.Clear();
        for (var position = 0; position < _words.Count; position++)
        {
            var word = _words[position];
            var hash = Slips.Polynomial(word);
            var place = (int)(Slips.Finish(hash) >> (64 - bits));
            while (table[place] != 0 && !IsAt(table[place] - 1, word, hash))
            {
                place = (place + 1) & (table.Length - 1);
            }

            if (table[place] == 0)
            {
                table[place] = Add(word, hash, position, lexicon) + 1;
                _next[position] = None;
            }
            else
            {
                ref var known = ref _different[table[place] - 1];
                _next[position] = known.Position;
                known.Position = position;
            }

            _at[position] = table[place] - 1;
            AddStretch(_at[position], position);
        }

        ArrayPool<int>.Shared.Return(rented);
    }

    bool IsAt(int different, string word, ulong hash) =>
        _different[different].Hash == hash
        && string.Equals(_words[_different[different].Position], word, StringComparison.Ordinal);

    int Add(string word, ulong hash, int position, Lexicon lexicon)
    {
        if (lexicon.Known(word, hash) is { } known)
        {
            ref var different = ref Next(hash, position);
            different.Known = known;
            _filters[Count] = known.Filter;
            Places += known.Slots.Length;
            return Count++;
        }

        var start = _hits.Count;
        lexicon.LookUp(word, _hits);
        return Add(start, hash, position, isTorn: false);
    }

    int Add(int firstHit, ulong hash, int position, bool isTorn)
    {
        ref var different = ref Next(hash, position);
        different.FirstHit = firstHit;
        different.Places = _hits.Count - firstHit;
        different.IsTorn = isTorn;
        _filters[Count] = PlaceFilter.Of(_hits.SlotsIn(firstHit, different.Places));
        Places += different.Places;
        return Count++;
    }

    void AddStretch(int word, int position) => _stretches[word] = _stretches[word].With(position / _stretch);

    ref DifferentWord Next(ulong hash, int position)
    {
        _stretches[Count] = default;
        ref var next = ref _different[Count];
        (next.Known, next.Hash, next.Position, next.IsTorn) = (null, hash, position, false);
        return ref next;
    }

    /// <summary>Finds words that were torn in two.</summary>
    void FindTorn(Lexicon lexicon)
    {
        Span<char> joined = stackalloc char[2 * LongestPart];
        Queue<int> near = [];
        for (var second = 1; second < _words.Count; second++)
        {
            var (one, other) = (_words[second - 1], _words[second]);
            if (one.Length > LongestPart || other.Length > LongestPart)
            {
                continue;
            }

            var hash = (_different[_at[second - 1]].Hash * Slips.PowerOf(other.Length)) + _different[_at[second]].Hash;
            if (!lexicon.MayHave(hash))
            {
                continue;
            }

            one.CopyTo(joined);
            other.CopyTo(joined[one.Length..]);
            var start = _hits.Count;
            lexicon.FindJoined(joined[..(one.Length + other.Length)], one.Length, hash, _hits);
            if (_hits.Count > start)
            {
                near.Enqueue(second);
                while (second - near.Peek() > Together)
                {
                    near.Dequeue();
                }

                TornTogether = Math.Max(TornTogether, near.Count);
                var torn = Add(start, hash, second - 1, isTorn: true);
                AddStretch(torn, second - 1);
                _joinedAt[second - 1] = torn;
            }
        }
    }

    [StructLayout(LayoutKind.Auto)]
    struct DifferentWord
    {
        /// <summary>Has what it fills; if there is none, it was looked up.</summary>
        public KnownWord? Known;

        /// <summary>Of those that were looked up.</summary>
        public int FirstHit;

        /// <summary>How many, of those that were looked up.</summary>
        public int Places;

        /// <summary>Where it stands last.</summary>
        public int Position;

        public bool IsTorn;

        public ulong Hash;
    }
}
