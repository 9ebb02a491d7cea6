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

    readonly Dictionary<RuleWord, int> _numbers = [];
    readonly List<RuleWord> _words = [];
    readonly List<List<int>> _slots = [];

    public RuleWords()
    {
        var filter = new SlipFilter();
        Whole = new(filter, list: 0);
        Slips = new(filter, list: 1);
        Starts = new(filter, list: 2);
        StartSlips = new(filter, list: 3);
    }

    /// <summary>By the hash of the word.</summary>
    public HashedWords Whole { get; }

    /// <summary>By the hash of the word, and of what is left when one letter is taken out.</summary>
    public HashedWords Slips { get; }

    /// <summary>What longer words begin with, by its hash.</summary>
    public HashedWords Starts { get; }

    /// <summary>The same, by the hashes of what is left when one letter is taken out.</summary>
    public HashedWords StartSlips { get; }

    /// <summary>What longer words end with, by its last letter.</summary>
    public Dictionary<char, List<int>> Ends { get; } = [];

    /// <summary>What stands inside of words, by its first three letters.</summary>
    public Dictionary<ulong, List<int>> Inside { get; } = [];

    /// <summary>How words begin that one slip is forgiven in, those of <see cref="Slips"/> that are long.</summary>
    public Beginnings SlipBeginnings { get; } = new();

    /// <summary>The same of <see cref="StartSlips"/>.</summary>
    public Beginnings StartSlipBeginnings { get; } = new();

    public int ShortestStart { get; private set; } = Longest;

    public int LongestStart { get; private set; }

    public string LettersOf(int number) => _words[number].Letters;

    /// <summary>The places that a word fills.</summary>
    public List<int> SlotsOf(int number) => _slots[number];

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
        switch (word.Shape)
        {
            case WordShape.Start:
                ListStart(word, number);
                break;
            case WordShape.End:
                ListIn(Ends, word.Letters[^1]).Add(number);
                break;
            case WordShape.Inside:
                ListIn(Inside, FirstThree(word.Letters)).Add(number);
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
            SlipBeginnings.Add(word.Letters);
        }
    }

    void ListStart(RuleWord word, int number)
    {
        Starts.Add(Rules.Slips.Finish(Rules.Slips.Polynomial(word.Letters)), number);
        ShortestStart = Math.Min(ShortestStart, word.Letters.Length);
        LongestStart = Math.Max(LongestStart, word.Letters.Length);
        if (!word.IsExact && word.Letters.Length is >= ShortestForgivenStart and <= Longest)
        {
            ListSlips(StartSlips, word, number);
            StartSlipBeginnings.Add(word.Letters);
        }
    }

    static void ListSlips(HashedWords list, RuleWord word, int number)
    {
        Span<ulong> without = stackalloc ulong[Longest];
        var whole = 0UL;
        for (var i = 0; i < word.Letters.Length; i++)
        {
            Rules.Slips.AddLetter(word.Letters[i], ref whole, without[..(i + 1)]);
        }

        list.Add(Rules.Slips.Finish(whole), number);
        for (var i = 0; i < word.Letters.Length; i++)
        {
            // Of two equal letters side by side it is the same which one is missing.
            if (i == 0 || word.Letters[i] != word.Letters[i - 1])
            {
                list.Add(Rules.Slips.Finish(without[i]), number);
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
