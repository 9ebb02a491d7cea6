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

    /// <summary>As <see cref="SlotOf(RuleWord[])"/>, of words that many patterns share.</summary>
    public int SlotOfShared(RuleWord[] words)
    {
        if (!_slotOfPlace.TryGetValue(words, out var slot))
        {
            _slotOfPlace.Add(words, slot = SlotOf(words));
        }

        return slot;
    }

    /// <summary>The number of a place that these words fill; equal words get the same.</summary>
    public int SlotOf(RuleWord[] words) => SlotOf(Array.ConvertAll(words, word => (word, RuleWords.NoJoint)));

    /// <summary>The same of pairs of words that are written as one.</summary>
    /// <param name="words">The pair, and how many letters its first word has.</param>
    public int SlotOf((RuleWord Word, int Joint)[] words)
    {
        var numbers = Array.ConvertAll(words, word => _words.NumberOf(word.Word));
        for (var i = 0; i < words.Length; i++)
        {
            _words.NoteJoint(numbers[i], words[i].Joint);
        }

        Array.Sort(numbers);
        var key = new string(MemoryMarshal.Cast<int, char>(numbers.AsSpan()));
        if (!_slotNumbers.TryGetValue(key, out var slot))
        {
            slot = _slotNumbers.Count;
            _slotNumbers.Add(key, slot);
            _wordsIn.Add(words.Length);
            foreach (var number in numbers.Distinct())
            {
                _words.SlotsOf(number).Add(checked((ushort)slot));
            }
        }

        return slot;
    }

    /// <summary>What an ordinary word fills; null when that must be looked up.</summary>
    /// <param name="word">As typed.</param>
    /// <param name="hash">What <see cref="Slips.Polynomial"/> makes of it.</param>
    public KnownWord? Known(string word, ulong hash) => _known?.Find(word, hash);

    /// <summary>
    /// Looks words up that will be typed often, so that it is done once. Only of our own texts: what people typed
    /// is not kept.
    /// </summary>
    public void LookUpAhead(IEnumerable<string> words) => _known = new(words, (word, hits) => LookUp(word, hits));

    /// <summary>Adds the places that a typed word fills, those that it fills as written first.</summary>
    public void LookUp(ReadOnlySpan<char> typed, HitList hits)
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
    /// <remarks>
    /// "to" and "the" are not "tothe", which is listed for whoever types it as one: they are heard as they are.
    /// </remarks>
    /// <param name="joined">Both as one.</param>
    /// <param name="joint">How many letters the first has.</param>
    /// <param name="hash">What <see cref="Slips.Polynomial"/> makes of it.</param>
    /// <param name="hits">Where they go.</param>
    public void FindJoined(ReadOnlySpan<char> joined, int joint, ulong hash, HitList hits) =>
        AddWhole(joined, Slips.Finish(hash), hits, joint, width: 2);

    /// <summary>Whether there may be such a word, from its hash alone.</summary>
    public bool MayHave(ulong hash) => _words.Whole.First(Slips.Finish(hash)) >= 0;

    void FindForm(ReadOnlySpan<char> typed, HitList hits, ref List<int>? near)
    {
        foreach (var word in _words.EndingOn(typed[^1]))
        {
            if (typed.EndsWith(_words.LettersOf(word), StringComparison.Ordinal))
            {
                Add(word, slips: 0, hits);
            }
        }

        WordHashes hashes = new(typed, stackalloc ulong[WordHashes.RoomFor(RuleWords.Longest)]);
        FindStarts(typed, hashes, hits);
        AddWhole(typed, hashes.Whole, hits);
        FindSlips(typed, hashes, ref near);
    }

    /// <summary>Adds the words that the typed one begins with, letter by letter.</summary>
    void FindStarts(ReadOnlySpan<char> typed, WordHashes hashes, HitList hits)
    {
        for (var letters = 1; letters <= typed.Length; letters++)
        {
            if (!_words.StartPrefixes.MayHave(hashes.PolynomialOf(letters)))
            {
                return;
            }

            FindStarts(typed[..letters], hashes.Of(letters), hits);
        }
    }

    /// <summary>Adds words that are one slip away from the typed one, or from what it begins with.</summary>
    void FindSlips(ReadOnlySpan<char> typed, WordHashes hashes, ref List<int>? near)
    {
        const int Shortest = RuleWords.ShortestForgivenStart;
        if (typed.Length >= Shortest - 1)
        {
            // One letter is missing in the first five.
            FindNearStarts(typed[..(Shortest - 1)], hashes.Of(Shortest - 1), ref near);
        }

        var (words, starts) = typed.Length < Beginnings.Letters ? default : _words.Beginnings.SlipsIn(typed);
        var longest = starts.IsEmpty ? 0 : Math.Min(typed.Length, _words.LongestStart + 1);
        for (var letters = Shortest; letters <= longest; letters++)
        {
            if (starts.HasLater)
            {
                FindNearStarts(typed[..letters], hashes.Of(letters), ref near);
            }

            for (var letter = starts.From(0); letter < letters; letter = starts.From(letter + 1))
            {
                FindNearStarts(typed[..letters], hashes.Without(letter, letters), ref near);
            }
        }

        if (typed.Length < RuleWords.ShortestForgiven - 1)
        {
            return;
        }

        words = typed.Length <= Beginnings.Letters ? SlipPlaces.All : words;
        if (words.HasLater)
        {
            FindNear(typed, hashes.Whole, ref near);
        }

        for (var letter = words.From(0); letter < typed.Length; letter = words.From(letter + 1))
        {
            FindNear(typed, hashes.Without(letter, typed.Length), ref near);
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
            var three = RuleWords.FirstThree(typed[start..]);
            if (!_words.InsideFilter.MayHave(three) || !_words.Inside.TryGetValue(three, out var words))
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
    void AddWhole(ReadOnlySpan<char> typed, ulong hash, HitList hits, int joint = 0, int width = 1)
    {
        for (var at = _words.Whole.First(hash); at >= 0; at = _words.Whole.After(at))
        {
            var word = _words.Whole.WordAt(at);
            if (_words.JointOf(word) != joint && typed.SequenceEqual(_words.LettersOf(word)))
            {
                Add(word, slips: 0, hits, width);
            }
        }
    }

    void Add(int word, int slips, HitList hits, int width = 1)
    {
        hits.AddAll(
            CollectionsMarshal.AsSpan(_words.SlotsOf(word)), new(slips, _words.LettersOf(word).Length, width));
    }
}
