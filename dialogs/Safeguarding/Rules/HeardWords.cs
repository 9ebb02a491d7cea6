using System.Buffers;
using System.Runtime.InteropServices;
using FamilyGuide.Dialogs.Recognition;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>The words of a message, and which places of rules each of them fills.</summary>
sealed class HeardWords : IDisposable
{
    const int ShortestStretch = 10;

    /// <summary>Every one of them is empty again when it is given back: few are asked for.</summary>
    static readonly ArrayPool<Stretches> CleanStretches = ArrayPool<Stretches>.Create();

    readonly DifferentWords _different;
    readonly FillerList _fillers;
    readonly SlotSet _filled;
    readonly int _stretch;
    readonly Stretches[] _stretches;
    readonly List<int> _asked = [];
    readonly bool[] _isHarmless;

    /// <param name="text">The message.</param>
    /// <param name="lexicon">Knows which places a word fills.</param>
    /// <param name="telling">Where rules are looked for.</param>
    public HeardWords(FoldedText text, Lexicon lexicon, SlotSet telling)
    {
        Words = Spelled.Out(text.Words);
        _stretch = Math.Max(ShortestStretch, (Words.Count / Stretches.Most) + 1);
        _stretches = CleanStretches.Rent(lexicon.Slots);
        _isHarmless = new bool[Words.Count];
        _different = new(Words, lexicon, _stretch);
        _fillers = new(lexicon.Slots, _different.Places);
        _filled = new(lexicon.Slots);
        for (var word = 0; word < _different.Count; word++)
        {
            var slots = _different.SlotsOf(word);
            _filled.Add(slots);
            _fillers.Add(slots, word);
        }

        Telling = _filled.And(telling);
    }

    public List<string> Words { get; }

    /// <summary>The telling places that any word fills, each once.</summary>
    public List<int> Telling { get; }

    /// <inheritdoc cref="DifferentWords.TornTogether"/>
    public int TornTogether => _different.TornTogether;

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
            var filled = StretchesOf(need.Slot);
            filled = need.Joined == need.Slot ? filled : filled.Or(StretchesOf(need.Joined));
            filled = need.JoinedBefore == need.Slot ? filled : filled.Or(StretchesOf(need.JoinedBefore));
            var distance = Math.Min(need.Distance + TornTogether, need.DistanceTorn);
            stretches = stretches.And(filled.Spread((distance + _stretch - 1) / _stretch));
            if (stretches.IsEmpty)
            {
                break;
            }
        }

        return stretches;
    }

    public void Dispose()
    {
        foreach (var slot in CollectionsMarshal.AsSpan(_asked))
        {
            _stretches[slot] = default;
        }

        CleanStretches.Return(_stretches);
        _fillers.Dispose();
        _different.Dispose();
    }

    public bool IsHarmless(int position) => _isHarmless[position];

    public void MarkHarmless(Range range) => _isHarmless.AsSpan(range).Fill(true);

    /// <inheritdoc cref="DifferentWords.MayFill"/>
    public bool MayFill(int position, int slot) => _different.MayFill(position, slot);

    /// <inheritdoc cref="DifferentWords.Best"/>
    public Hit? Best(int position, int slot) => _different.Best(position, slot);

    /// <summary>Where words stand that fill a place, in no order.</summary>
    /// <param name="slot">A place.</param>
    /// <param name="stretches">Where to look.</param>
    /// <param name="positions">Is added to.</param>
    public void AddPositions(int slot, Stretches stretches, List<int> positions)
    {
        for (var at = _fillers.First(slot); at != FillerList.None; at = _fillers.At(at).Next)
        {
            var word = _fillers.At(at).Word;
            for (var position = _different.LastOf(word);
                position != DifferentWords.None;
                position = _different.Before(word, position))
            {
                if (stretches.Has(position / _stretch))
                {
                    positions.Add(position);
                }
            }
        }
    }

    /// <summary>Where a place is filled; found when it is first asked for.</summary>
    Stretches StretchesOf(int slot)
    {
        var stretches = _stretches[slot];
        if (stretches.IsEmpty && _filled.Has(slot))
        {
            for (var at = _fillers.First(slot); at != FillerList.None; at = _fillers.At(at).Next)
            {
                stretches = stretches.Or(_different.StretchesOf(_fillers.At(at).Word));
            }

            _stretches[slot] = stretches;
            _asked.Add(slot);
        }

        return stretches;
    }
}
