using System.Runtime.InteropServices;
using FamilyGuide.Dialogs.Recognition;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>All words of all rules, found from a typed word in about a microsecond, one slip forgiven.</summary>
/// <remarks>
/// A word and a misspelling of it have in common the word itself, or what is left when one letter is taken out of
/// either; these are kept by their hash (the idea of SymSpell), so that a typed word is not compared with every rule.
/// </remarks>
sealed class Lexicon
{
    readonly RuleWords _words = new();
    readonly Dictionary<string, int> _slotNumbers = new(StringComparer.Ordinal);

    /// <summary>Patterns share what fills their places, so that most is known by being the same.</summary>
    readonly Dictionary<RuleWord[], int> _slotOfPlace = new(ReferenceEqualityComparer.Instance);

    /// <summary>By place, how many words fill it.</summary>
    readonly List<int> _wordsIn = [];

    KnownWords? _known;

    public int Slots => _slotNumbers.Count;

    /// <summary>How many words of the rules fill a place.</summary>
    public int WordsIn(int slot) => _wordsIn[slot];

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
        var numbers = Array.ConvertAll(words, _words.NumberOf);
        Array.Sort(numbers);
        var key = new string(MemoryMarshal.Cast<int, char>(numbers.AsSpan()));
        if (!_slotNumbers.TryGetValue(key, out var slot))
        {
            slot = _slotNumbers.Count;
            _slotNumbers.Add(key, slot);
            _wordsIn.Add(words.Length);
            foreach (var number in numbers.Distinct())
            {
                _words.SlotsOf(number).Add(slot);
            }
        }

        return slot;
    }

    /// <summary>Adds the places that a typed word fills, those that it fills as written first.</summary>
    public void Find(string word, HitList hits)
    {
        if (_known?.TryAdd(word, hits) is not true)
        {
            LookUp(word, hits);
        }
    }

    /// <summary>
    /// Looks words up that will be typed often, so that it is done once. Only of our own texts: what people typed
    /// is not kept.
    /// </summary>
    public void LookUpAhead(IEnumerable<string> words) => _known = new(words, (word, hits) => LookUp(word, hits));

    void LookUp(ReadOnlySpan<char> typed, HitList hits)
    {
        typed = typed[..Math.Min(typed.Length, RuleWords.Longest)];
        List<int>? near = null;
        FindForm(typed, hits, ref near);
        Span<int> cuts = stackalloc int[4];
        foreach (var cut in cuts[..ArabicForms.Cuts(typed, cuts)])
        {
            FindForm(typed[cut..], hits, ref near);
        }

        FindInside(typed, hits);
        foreach (var word in CollectionsMarshal.AsSpan(near))
        {
            Add(word, slips: 1, hits);
        }
    }

    /// <summary>Adds the places that a word fills which was typed as two.</summary>
    /// <param name="joined">Both as one.</param>
    /// <param name="hash">What <see cref="Slips.Polynomial"/> makes of it.</param>
    /// <param name="hits">Where they go.</param>
    public void FindJoined(ReadOnlySpan<char> joined, ulong hash, HitList hits) =>
        AddWhole(joined, Slips.Finish(hash), hits, width: 2);

    /// <summary>Whether there may be such a word, from its hash alone.</summary>
    public bool MayHave(ulong hash) => _words.Whole.First(Slips.Finish(hash)) >= 0;

    void FindForm(ReadOnlySpan<char> typed, HitList hits, ref List<int>? near)
    {
        if (_words.Ends.TryGetValue(typed[^1], out var ends))
        {
            foreach (var word in CollectionsMarshal.AsSpan(ends))
            {
                if (typed.EndsWith(_words.LettersOf(word), StringComparison.Ordinal))
                {
                    Add(word, slips: 0, hits);
                }
            }
        }

        // Letter by letter: what the word begins with, and what that is with any one letter taken out.
        Span<ulong> without = stackalloc ulong[RuleWords.Longest];
        var whole = 0UL;
        var mayBeNear = typed.Length < Beginnings.Letters || _words.StartSlipBeginnings.MayBeNear(typed);
        for (var i = 0; i < typed.Length; i++)
        {
            Slips.AddLetter(typed[i], ref whole, without[..(i + 1)]);
            var start = typed[..(i + 1)];
            var hash = Slips.Finish(whole);
            if (start.Length >= _words.ShortestStart && start.Length <= _words.LongestStart)
            {
                FindStarts(start, hash, hits);
            }

            if (start.Length >= RuleWords.ShortestForgivenStart - 1
                && start.Length <= _words.LongestStart + 1
                && (mayBeNear || start.Length < Beginnings.Letters))
            {
                FindNearStarts(start, hash, ref near);
                foreach (var other in without[..(i + 1)])
                {
                    FindNearStarts(start, Slips.Finish(other), ref near);
                }
            }
        }

        AddWhole(typed, Slips.Finish(whole), hits);
        if (typed.Length >= RuleWords.ShortestForgiven - 1
            && (typed.Length <= Beginnings.Letters || _words.SlipBeginnings.MayBeNear(typed)))
        {
            FindNear(typed, Slips.Finish(whole), ref near);
            foreach (var other in without[..typed.Length])
            {
                FindNear(typed, Slips.Finish(other), ref near);
            }
        }
    }

    void FindNear(ReadOnlySpan<char> typed, ulong hash, ref List<int>? near)
    {
        for (var at = _words.Slips.First(hash); at >= 0; at = _words.Slips.After(at))
        {
            var word = _words.Slips.WordAt(at);
            var letters = _words.LettersOf(word);
            if (!typed.SequenceEqual(letters) && Spelling.IsOneSlipAway(typed, letters))
            {
                AddNear(word, ref near);
            }
        }
    }

    void FindStarts(ReadOnlySpan<char> start, ulong hash, HitList hits)
    {
        for (var at = _words.Starts.First(hash); at >= 0; at = _words.Starts.After(at))
        {
            var word = _words.Starts.WordAt(at);
            if (start.SequenceEqual(_words.LettersOf(word)))
            {
                Add(word, slips: 0, hits);
            }
        }
    }

    void FindNearStarts(ReadOnlySpan<char> start, ulong hash, ref List<int>? near)
    {
        for (var at = _words.StartSlips.First(hash); at >= 0; at = _words.StartSlips.After(at))
        {
            var word = _words.StartSlips.WordAt(at);
            var letters = _words.LettersOf(word);

            // Two letters swapped at the front, or the first one missed or doubled, but no other letter.
            var isFront = start[0] == letters[0] || start[1] == letters[0];
            if (isFront && Spelling.IsOneSlipAway(start, letters))
            {
                AddNear(word, ref near);
            }
        }
    }

    static void AddNear(int word, ref List<int>? near)
    {
        near ??= [];
        if (!near.Contains(word))
        {
            near.Add(word);
        }
    }

    void FindInside(ReadOnlySpan<char> typed, HitList hits)
    {
        for (var start = 0; start + 3 <= typed.Length; start++)
        {
            if (!_words.Inside.TryGetValue(RuleWords.FirstThree(typed[start..]), out var words))
            {
                continue;
            }

            foreach (var word in CollectionsMarshal.AsSpan(words))
            {
                if (typed[start..].StartsWith(_words.LettersOf(word), StringComparison.Ordinal))
                {
                    Add(word, slips: 0, hits);
                }
            }
        }
    }

    /// <summary>Adds the words that are the typed one, be they written in the rules with "=" or without.</summary>
    void AddWhole(ReadOnlySpan<char> typed, ulong hash, HitList hits, int width = 1)
    {
        for (var at = _words.Whole.First(hash); at >= 0; at = _words.Whole.After(at))
        {
            var word = _words.Whole.WordAt(at);
            if (typed.SequenceEqual(_words.LettersOf(word)))
            {
                Add(word, slips: 0, hits, width);
            }
        }
    }

    void Add(int word, int slips, HitList hits, int width = 1)
    {
        var letters = (byte)Math.Min(_words.LettersOf(word).Length, byte.MaxValue);
        hits.AddAll(CollectionsMarshal.AsSpan(_words.SlotsOf(word)), new((byte)slips, letters, (byte)width));
    }
}
