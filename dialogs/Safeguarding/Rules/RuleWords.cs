using System.Runtime.InteropServices;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>All words of all rules, each once, listed by everything that one may find them by.</summary>
sealed class RuleWords
{
    /// <summary>Nobody means longer words; what follows is gibberish or an attack.</summary>
    public const int Longest = 32;

    /// <summary>One letter makes another word of shorter ones.</summary>
    public const int ShortestForgiven = 3;

    /// <summary>The start of a longer word is only forgiven when it says a lot itself.</summary>
    public const int ShortestForgivenStart = 5;

    public const int NoJoint = -1;

    /// <summary>Two to some power: the letters of our languages hardly share one.</summary>
    const int EndingLists = 512;

    readonly Dictionary<RuleWord, int> _numbers = [];
    readonly List<RuleWord> _words = [];
    readonly List<List<ushort>> _slots = [];
    readonly List<int> _joints = [];

    /// <summary>What longer words end with, by some bits of its last letter.</summary>
    readonly List<int>[] _ends = [.. Enumerable.Range(0, EndingLists).Select(_ => new List<int>())];

    /// <summary>By the hash of the word.</summary>
    public HashedWords Whole { get; } = new(log: 20);

    /// <summary>By the hash of the word, and of what is left when one letter is taken out.</summary>
    public HashedWords Slips { get; } = new(log: 21);

    /// <summary>What longer words begin with, by its hash.</summary>
    public HashedWords Starts { get; } = new(log: 16);

    /// <summary>The same, by the hashes of what is left when one letter is taken out.</summary>
    public HashedWords StartSlips { get; } = new(log: 18);

    /// <summary>What those begin with that longer words begin with, by their hashes, up to the whole.</summary>
    public HashFilter StartPrefixes { get; } = new(log: 17);

    /// <summary>The first three letters of <see cref="Inside"/>.</summary>
    public HashFilter InsideFilter { get; } = new(log: 14);

    /// <summary>What stands inside of words, by its first three letters.</summary>
    public Dictionary<ulong, List<int>> Inside { get; } = [];

    /// <summary>How long words of <see cref="Slips"/> and <see cref="StartSlips"/> begin.</summary>
    public Beginnings Beginnings { get; } = new();

    public int LongestStart { get; private set; }

    public string LettersOf(int number) => _words[number].Letters;

    /// <summary>What longer words end with, all that end on this letter and perhaps others.</summary>
    public ReadOnlySpan<int> EndingOn(char letter) => CollectionsMarshal.AsSpan(_ends[letter % EndingLists]);

    /// <summary>The places that a word fills.</summary>
    public List<ushort> SlotsOf(int number) => _slots[number];

    /// <summary>
    /// How many letters the first word has of two that are listed as one; <see cref="NoJoint"/> for what is also listed
    /// otherwise.
    /// </summary>
    public int JointOf(int number) => _joints[number];

    /// <summary>Notes where a word is joined of two, or that it is none such.</summary>
    public void NoteJoint(int number, int joint) =>
        _joints[number] = _joints[number] == 0 || _joints[number] == joint ? joint : NoJoint;

    /// <summary>The first three letters as one number.</summary>
    public static ulong FirstThree(ReadOnlySpan<char> letters) =>
        letters[0] | ((ulong)letters[1] << 16) | ((ulong)letters[2] << 32);

    /// <summary>The number of a word, which is listed when it is new.</summary>
    public int NumberOf(RuleWord word)
    {
        if (_numbers.TryGetValue(word, out var number))
        {
            return number;
        }

        number = _words.Count;
        _numbers.Add(word, number);
        _words.Add(word);
        _slots.Add([]);
        _joints.Add(0);
        switch (word.Shape)
        {
            case WordShape.Start:
                ListStart(word, number);
                break;
            case WordShape.End:
                _ends[word.Letters[^1] % EndingLists].Add(number);
                break;
            case WordShape.Inside:
                ListIn(Inside, FirstThree(word.Letters)).Add(number);
                InsideFilter.Add(FirstThree(word.Letters));
                break;
            default:
                ListWhole(word, number);
                break;
        }

        return number;
    }

    void ListWhole(RuleWord word, int number)
    {
        Whole.Add(Rules.Slips.Finish(Rules.Slips.Polynomial(word.Letters)), number);
        if (!word.IsExact && word.Letters.Length is >= ShortestForgiven and <= Longest)
        {
            ListSlips(Slips, word, number);
            Beginnings.AddWord(word.Letters);
        }
    }

    void ListStart(RuleWord word, int number)
    {
        Starts.Add(Rules.Slips.Finish(Rules.Slips.Polynomial(word.Letters)), number);
        for (var letters = 1; letters <= word.Letters.Length; letters++)
        {
            StartPrefixes.Add(Rules.Slips.Polynomial(word.Letters.AsSpan(0, letters)));
        }

        LongestStart = Math.Max(LongestStart, word.Letters.Length);
        if (!word.IsExact && word.Letters.Length is >= ShortestForgivenStart and <= Longest)
        {
            ListSlips(StartSlips, word, number);
            Beginnings.AddStart(word.Letters);
        }
    }

    static void ListSlips(HashedWords list, RuleWord word, int number)
    {
        WordHashes hashes = new(word.Letters, stackalloc ulong[WordHashes.RoomFor(Longest)]);
        list.Add(hashes.Whole, number);
        for (var i = 0; i < word.Letters.Length; i++)
        {
            // Of two equal letters side by side it is the same which one is missing.
            if (i == 0 || word.Letters[i] != word.Letters[i - 1])
            {
                list.Add(hashes.Without(i, word.Letters.Length), number);
            }
        }
    }

    static List<int> ListIn<TKey>(Dictionary<TKey, List<int>> lists, TKey key)
        where TKey : notnull
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        return list ??= [];
    }
}
