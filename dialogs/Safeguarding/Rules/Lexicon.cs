using System.Runtime.InteropServices;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>All words of all rules, found from a typed word in about a microsecond, one slip forgiven.</summary>
/// <remarks>
/// A word and a misspelling of it have in common the word itself, or what is left when one letter is taken out of
/// either; these are kept by their hash (the idea of SymSpell), so that a typed word is not compared with every rule.
/// </remarks>
sealed class Lexicon
{
    /// <summary>Nobody means longer words; what follows is gibberish or an attack.</summary>
    const int Longest = 32;

    /// <summary>One letter makes another word of shorter ones.</summary>
    const int ShortestForgiven = 3;

    /// <summary>The start of a longer word is only forgiven when it says a lot itself.</summary>
    const int ShortestForgivenStart = 5;

    const int None = -1;

    readonly Dictionary<RuleWord, int> _numbers = [];
    readonly List<RuleWord> _words = [];
    readonly List<List<int>> _slots = [];
    readonly Dictionary<string, List<int>> _whole = new(StringComparer.Ordinal);

    /// <summary>
    /// The first of the words with a hash; each says where the next is. A list each would be 200,000 lists.
    /// </summary>
    readonly Dictionary<ulong, int> _slips = new(capacity: 1 << 17);
    readonly List<(int Word, int Next)> _slipped = [];
    readonly Dictionary<char, List<int>> _starts = [];
    readonly Dictionary<char, List<int>> _ends = [];
    readonly Dictionary<(char, char, char), List<int>> _inside = [];
    readonly Dictionary<string, int> _slotNumbers = new(StringComparer.Ordinal);

    /// <summary>Patterns share what fills their places, so that most is known by being the same.</summary>
    readonly Dictionary<RuleWord[], int> _slotOfPlace = new(ReferenceEqualityComparer.Instance);
    readonly SlipFilter _filter = new();

    public int Slots => _slotNumbers.Count;

    /// <summary>As <see cref="SlotOf"/>, of words that many patterns share.</summary>
    public int SlotOfShared(RuleWord[] words)
    {
        if (!_slotOfPlace.TryGetValue(words, out var slot))
        {
            _slotOfPlace.Add(words, slot = SlotOf(words));
        }

        return slot;
    }

    /// <summary>The number of a place that these words fill; equal words get the same.</summary>
    public int SlotOf(RuleWord[] words)
    {
        var numbers = Array.ConvertAll(words, NumberOf);
        Array.Sort(numbers);
        var key = new string(MemoryMarshal.Cast<int, char>(numbers.AsSpan()));
        if (!_slotNumbers.TryGetValue(key, out var slot))
        {
            slot = _slotNumbers.Count;
            _slotNumbers.Add(key, slot);
            foreach (var number in numbers.Distinct())
            {
                _slots[number].Add(slot);
            }
        }

        return slot;
    }

    /// <summary>Adds the places that a typed word fills.</summary>
    public void Find(ReadOnlySpan<char> typed, HitList hits)
    {
        typed = typed[..Math.Min(typed.Length, Longest)];
        FindForm(typed, hits);
        Span<int> cuts = stackalloc int[4];
        foreach (var cut in cuts[..ArabicForms.Cuts(typed, cuts)])
        {
            FindForm(typed[cut..], hits);
        }

        FindInside(typed, hits);
    }

    /// <summary>Adds the places that a word fills which was typed as two.</summary>
    public void FindJoined(ReadOnlySpan<char> joined, HitList hits) => AddWhole(joined, hits, width: 2);

    void FindForm(ReadOnlySpan<char> typed, HitList hits)
    {
        FindWhole(typed, hits);
        if (_starts.TryGetValue(typed[0], out var starts))
        {
            FindStarts(typed, starts, hits);
        }

        // Two letters swapped at the front, or the first one missed or doubled.
        if (typed.Length > 1 && typed[1] != typed[0] && _starts.TryGetValue(typed[1], out var shifted))
        {
            FindStarts(typed, shifted, hits);
        }

        if (_ends.TryGetValue(typed[^1], out var ends))
        {
            foreach (var word in CollectionsMarshal.AsSpan(ends))
            {
                if (typed.EndsWith(_words[word].Letters, StringComparison.Ordinal))
                {
                    Add(word, slips: 0, hits);
                }
            }
        }
    }

    void FindWhole(ReadOnlySpan<char> typed, HitList hits)
    {
        AddWhole(typed, hits);
        if (typed.Length < ShortestForgiven - 1)
        {
            return;
        }

        Span<ulong> hashes = stackalloc ulong[Longest + 1];
        foreach (var hash in hashes[..Slips.Write(typed, hashes)])
        {
            if (!_filter.MayHave(hash) || !_slips.TryGetValue(hash, out var at))
            {
                continue;
            }

            for (; at >= 0; at = _slipped[at].Next)
            {
                var word = _slipped[at].Word;
                var letters = _words[word].Letters;
                if (!typed.SequenceEqual(letters) && Slips.IsOneAway(typed, letters))
                {
                    Add(word, slips: 1, hits);
                }
            }
        }
    }

    void FindStarts(ReadOnlySpan<char> typed, List<int> starts, HitList hits)
    {
        foreach (var word in CollectionsMarshal.AsSpan(starts))
        {
            var (letters, _, isExact) = _words[word];
            if (typed.StartsWith(letters, StringComparison.Ordinal))
            {
                Add(word, slips: 0, hits);
            }
            else if (!isExact && letters.Length >= ShortestForgivenStart && StartsNear(typed, letters))
            {
                Add(word, slips: 1, hits);
            }
        }
    }

    static bool StartsNear(ReadOnlySpan<char> typed, ReadOnlySpan<char> letters)
    {
        var most = Math.Min(typed.Length, letters.Length + 1);
        for (var length = Math.Min(letters.Length - 1, most); length <= most; length++)
        {
            if (Slips.IsOneAway(typed[..length], letters))
            {
                return true;
            }
        }

        return false;
    }

    void FindInside(ReadOnlySpan<char> typed, HitList hits)
    {
        for (var start = 0; start + 3 <= typed.Length; start++)
        {
            if (!_inside.TryGetValue((typed[start], typed[start + 1], typed[start + 2]), out var words))
            {
                continue;
            }

            foreach (var word in CollectionsMarshal.AsSpan(words))
            {
                if (typed[start..].StartsWith(_words[word].Letters, StringComparison.Ordinal))
                {
                    Add(word, slips: 0, hits);
                }
            }
        }
    }

    /// <summary>Adds the words that are the typed one, be they written in the rules with "=" or without.</summary>
    void AddWhole(ReadOnlySpan<char> typed, HitList hits, int width = 1)
    {
        if (_whole.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(typed, out var same))
        {
            foreach (var word in CollectionsMarshal.AsSpan(same))
            {
                Add(word, slips: 0, hits, width);
            }
        }
    }

    void Add(int word, int slips, HitList hits, int width = 1)
    {
        var letters = (byte)Math.Min(_words[word].Letters.Length, byte.MaxValue);
        foreach (var slot in CollectionsMarshal.AsSpan(_slots[word]))
        {
            hits.Add(new(slot, (byte)slips, letters, (byte)width));
        }
    }

    int NumberOf(RuleWord word)
    {
        if (_numbers.TryGetValue(word, out var number))
        {
            return number;
        }

        number = _words.Count;
        _numbers.Add(word, number);
        _words.Add(word);
        _slots.Add([]);
        switch (word.Shape)
        {
            case WordShape.Start:
                ListIn(_starts, word.Letters[0]).Add(number);
                break;
            case WordShape.End:
                ListIn(_ends, word.Letters[^1]).Add(number);
                break;
            case WordShape.Inside:
                ListIn(_inside, (word.Letters[0], word.Letters[1], word.Letters[2])).Add(number);
                break;
            default:
                ListWhole(word, number);
                break;
        }

        return number;
    }

    void ListWhole(RuleWord word, int number)
    {
        ListIn(_whole, word.Letters).Add(number);
        if (word.IsExact || word.Letters.Length < ShortestForgiven || word.Letters.Length > Longest)
        {
            return;
        }

        Span<ulong> hashes = stackalloc ulong[Longest + 1];
        foreach (var hash in hashes[..Slips.Write(word.Letters, hashes)])
        {
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_slips, hash, out var isKnown);
            _slipped.Add((number, isKnown ? first : None));
            first = _slipped.Count - 1;
            _filter.Add(hash);
        }
    }

    static List<int> ListIn<TKey>(Dictionary<TKey, List<int>> lists, TKey key)
        where TKey : notnull
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        return list ??= [];
    }
}
