using System.Buffers;
using System.Runtime.InteropServices;
using FamilyGuide.Dialogs.Recognition;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>The words of a message, and which places of rules each of them fills.</summary>
/// <remarks>
/// Half of a story's words came before: each different one is looked up once, and knows where it stands.
/// </remarks>
sealed class HeardWords : IDisposable
{
    /// <summary>Halves of a word that was torn in two are not longer than this.</summary>
    const int LongestPart = 14;

    const int ShortestStretch = 8;

    const int None = -1;

    /// <summary>Every one of them is empty again when it is given back: a short message fills few.</summary>
    static readonly ArrayPool<Stretches> CleanStretches = ArrayPool<Stretches>.Create();

    readonly HitList _hits = new();
    readonly int[] _wordAt;
    readonly DifferentWord[] _different;
    readonly int[] _joinedAt;
    readonly int[] _nextPosition;
    readonly bool[] _isHarmless;
    readonly Stretches[] _stretches;
    readonly int _stretch;
    readonly SlotSet _filled;
    readonly List<int> _slots = [];
    readonly int[] _firstHit;
    int _differentCount;
    int[] _nextHit = [];
    int[] _wordOfHit = [];

    /// <param name="text">The message.</param>
    /// <param name="lexicon">Knows which places a word fills.</param>
    /// <param name="telling">Where rules are looked for; of other places nobody asks which word fills them.</param>
    public HeardWords(FoldedText text, Lexicon lexicon, SlotSet telling)
    {
        Words = Spelled.Out(text.Words);
        _different = ArrayPool<DifferentWord>.Shared.Rent(2 * Words.Count);
        _wordAt = new int[Words.Count];
        _joinedAt = new int[Words.Count];
        _nextPosition = new int[Words.Count];
        _isHarmless = new bool[Words.Count];
        _stretch = Math.Max(ShortestStretch, (Words.Count / Stretches.Most) + 1);
        _stretches = CleanStretches.Rent(lexicon.Slots);
        _firstHit = ArrayPool<int>.Shared.Rent(lexicon.Slots);
        _filled = new(lexicon.Slots);
        FindWords(lexicon);
        FindJoined(lexicon);
        ListSlots(telling);
    }

    public IReadOnlyList<string> Words { get; }

    /// <summary>The telling places that any word fills, each once.</summary>
    public List<int> Telling { get; } = [];

    /// <summary>A word that was typed as two is longer than it should be.</summary>
    public bool HasTorn { get; private set; }

    /// <summary>Each of them is filled somewhere.</summary>
    public bool AreFilled(ReadOnlySpan<Need> needs)
    {
        foreach (ref readonly var need in needs)
        {
            if (!_filled.Has(need.Slot) && !_filled.Has(need.Joined) && !_filled.Has(need.JoinedBefore))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where in the message all of them may be filled near each other.</summary>
    public Stretches Around(ReadOnlySpan<Need> needs)
    {
        var stretches = Stretches.All;
        foreach (ref readonly var need in needs)
        {
            var filled = _stretches[need.Slot];
            filled.Add(_stretches[need.Joined]);
            filled.Add(_stretches[need.JoinedBefore]);
            filled.Spread(((HasTorn ? need.DistanceTorn : need.Distance) + _stretch - 1) / _stretch);
            stretches.Keep(filled);
            if (stretches.IsEmpty)
            {
                break;
            }
        }

        return stretches;
    }

    public void Dispose()
    {
        _hits.Dispose();
        foreach (var slot in CollectionsMarshal.AsSpan(_slots))
        {
            _stretches[slot] = default;
        }

        CleanStretches.Return(_stretches);
        ArrayPool<DifferentWord>.Shared.Return(_different);
        ArrayPool<int>.Shared.Return(_firstHit);
        ArrayPool<int>.Shared.Return(_nextHit);
        ArrayPool<int>.Shared.Return(_wordOfHit);
    }

    public bool IsHarmless(int position) => _isHarmless[position];

    public void MarkHarmless(Range range) => _isHarmless.AsSpan(range).Fill(true);

    /// <summary>Whether the word there may fill a place; nearly every one that doesn't is turned away.</summary>
    public bool MayFill(int position, int slot) =>
        _different[_wordAt[position]].Places.MayHave(slot)
        || (_joinedAt[position] != 0 && _different[_joinedAt[position]].Places.MayHave(slot));

    /// <summary>The best way in which the word there fills a place; null when it doesn't.</summary>
    public Hit? Best(int position, int slot)
    {
        var found = Of(ref _different[_wordAt[position]], slot);
        return found is { Slips: 0 } || _joinedAt[position] == 0
            ? found
            : Of(ref _different[_joinedAt[position]], slot) ?? found;
    }

    /// <summary>Where words stand that fill a place, in no order.</summary>
    /// <param name="slot">A telling place.</param>
    /// <param name="stretches">Where to look.</param>
    /// <param name="positions">Is added to.</param>
    public void AddPositions(int slot, Stretches stretches, List<int> positions)
    {
        for (var hit = _firstHit[slot]; hit != None; hit = _nextHit[hit])
        {
            ref readonly var word = ref _different[_wordOfHit[hit]];
            for (var position = word.Position; position != None; position = NextOf(word, position))
            {
                if (stretches.Has(position / _stretch))
                {
                    positions.Add(position);
                }
            }
        }
    }

    Hit? Of(ref readonly DifferentWord word, int slot) => word.Places.MayHave(slot) ? _hits.In(word.Hits, slot) : null;

    int NextOf(in DifferentWord word, int position) => word.IsJoined ? None : _nextPosition[position];

    void FindWords(Lexicon lexicon)
    {
        Dictionary<string, int> known = new(Words.Count, StringComparer.Ordinal);
        for (var position = 0; position < Words.Count; position++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(known, Words[position], out var isKnown);
            if (isKnown)
            {
                ref var word = ref _different[number];
                _nextPosition[position] = word.Position;
                word = word with { Position = position };
            }
            else
            {
                _nextPosition[position] = None;
                var start = _hits.Count;
                lexicon.Find(Words[position], _hits);
                number = AddDifferent(start, position, isJoined: false);
            }

            _wordAt[position] = number;
        }
    }

    /// <summary>Finds words that were torn in two.</summary>
    void FindJoined(Lexicon lexicon)
    {
        Span<char> joined = stackalloc char[2 * LongestPart];
        var before = 0UL;
        for (var second = 0; second < Words.Count; second++)
        {
            var other = Words[second];
            var alone = Slips.Polynomial(other);
            var hash = (before * Slips.PowerOf(other.Length)) + alone;
            before = alone;
            if (second == 0 || !lexicon.MayHave(hash))
            {
                continue;
            }

            var one = Words[second - 1];
            if (one.Length > LongestPart || other.Length > LongestPart)
            {
                continue;
            }

            one.CopyTo(joined);
            other.CopyTo(joined[one.Length..]);
            var start = _hits.Count;
            lexicon.FindJoined(joined[..(one.Length + other.Length)], hash, _hits);
            if (_hits.Count > start)
            {
                HasTorn = true;
                _joinedAt[second - 1] = AddDifferent(start, second - 1, isJoined: true);
            }
        }
    }

    int AddDifferent(int firstHit, int position, bool isJoined)
    {
        _different[_differentCount] = new(firstHit.._hits.Count, position, isJoined)
        {
            Places = PlaceFilter.Of(_hits, firstHit),
        };
        return _differentCount++;
    }

    /// <summary>Notes where each place is filled, and chains the hits of the telling ones.</summary>
    void ListSlots(SlotSet telling)
    {
        _nextHit = ArrayPool<int>.Shared.Rent(_hits.Count);
        _wordOfHit = ArrayPool<int>.Shared.Rent(_hits.Count);
        for (var number = 0; number < _differentCount; number++)
        {
            ref readonly var word = ref _different[number];
            Stretches stretches = default;
            for (var position = word.Position; position != None; position = NextOf(word, position))
            {
                stretches.Add(position / _stretch);
            }

            for (var hit = word.Hits.Start.Value; hit < word.Hits.End.Value; hit++)
            {
                var slot = _hits.SlotAt(hit);
                _stretches[slot].Add(stretches);
                if (!_filled.Has(slot))
                {
                    _filled.Add(slot);
                    _slots.Add(slot);
                    if (telling.Has(slot))
                    {
                        Telling.Add(slot);
                        _firstHit[slot] = None;
                    }
                }

                if (!telling.Has(slot))
                {
                    continue;
                }

                _nextHit[hit] = _firstHit[slot];
                _wordOfHit[hit] = number;
                _firstHit[slot] = hit;
            }
        }
    }

    /// <param name="Hits">What it fills.</param>
    /// <param name="Position">Where it stands last; before that, at the next positions.</param>
    /// <param name="IsJoined">It begins there and was torn in two.</param>
    [StructLayout(LayoutKind.Auto)]
    readonly record struct DifferentWord(Range Hits, int Position, bool IsJoined)
    {
        public PlaceFilter Places { get; init; }
    }
}
