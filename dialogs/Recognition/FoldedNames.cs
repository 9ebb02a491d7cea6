using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using FamilyGuide.Knowledge.Understanding;

namespace FamilyGuide.Dialogs.Recognition;

/// <summary>What countries or places are called in all languages, folded once for all messages.</summary>
/// <remarks>
/// A message's words are looked up by their first letter, which must be right, instead of each name in the message.
/// </remarks>
sealed class FoldedNames<T>
{
    /// <summary>
    /// "لبنان" may be "بلبنان": prepositions grow onto Arabic names. Shorter ones would be in other words.
    /// </summary>
    const int ShortestInside = 4;

    const string ArabicArticle = "ال";

    readonly (T Named, FoldedText[] Names)[] _all;
    readonly Dictionary<char, List<(FoldedText Name, int Owner)>> _byLetter = [];
    readonly (string Stem, int Owner)[] _stems;
    readonly SearchValues<string> _anyStem;

    /// <param name="all">What is named, and its names.</param>
    public FoldedNames(IEnumerable<(T Named, IEnumerable<string> Names)> all)
    {
        _all = [.. all.Select(one => (one.Named, one.Names.Select(FoldedText.Of).ToArray()))];
        List<(string Stem, int Owner)> stems = [];
        foreach (var (owner, (_, names)) in _all.Index())
        {
            foreach (var name in names)
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_byLetter, name.Words[0][0], out _);
                (list ??= []).Add((name, owner));
                stems.AddRange(ArabicStem(name).Select(stem => (stem, owner)));
            }
        }

        _stems = [.. stems];
        _anyStem = SearchValues.Create([.. stems.Select(stem => stem.Stem)], StringComparison.Ordinal);
    }

    /// <summary>What the words are the name of, and nothing else.</summary>
    public IEnumerable<T> Named(IReadOnlyList<string> words) =>
        from one in _all
        where one.Names.Any(name => name.Words.SequenceEqual(words, StringComparer.Ordinal))
        select one.Named;

    /// <summary>What a message names, in the order of the list.</summary>
    public IEnumerable<T> In(FoldedText text)
    {
        SortedSet<int> found = [];
        for (var at = 0; at < text.Words.Count; at++)
        {
            FindAt(at, text.Words, found);
        }

        return found.Select(owner => _all[owner].Named);
    }

    void FindAt(int at, IReadOnlyList<string> words, SortedSet<int> found)
    {
        var word = words[at];
        if (_byLetter.TryGetValue(word[0], out var names))
        {
            foreach (var (name, owner) in CollectionsMarshal.AsSpan(names))
            {
                if (IsAt(at, name.Words, words))
                {
                    found.Add(owner);
                }
            }
        }

        if (!Ascii.IsValid(word) && word.AsSpan().ContainsAny(_anyStem))
        {
            found.UnionWith(
                from stem in _stems where word.Contains(stem.Stem, StringComparison.Ordinal) select stem.Owner);
        }
    }

    static bool IsAt(int at, IReadOnlyList<string> name, IReadOnlyList<string> words)
    {
        if (at + name.Count > words.Count)
        {
            return false;
        }

        for (var i = 0; i < name.Count; i++)
        {
            if (!IsName(words[at + i], name[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Sveriges, Danmarks: the genitive of a name is the name.</summary>
    static bool IsName(string typed, string name) =>
        Spelling.IsClose(typed, name)
        || (typed.Length == name.Length + 1 && typed[^1] == 's' && typed.StartsWith(name, StringComparison.Ordinal));

    static IEnumerable<string> ArabicStem(FoldedText name)
    {
        if (name.Words is [var word] && Scripts.Of(word) == Script.Arabic)
        {
            var stem = word.StartsWith(ArabicArticle, StringComparison.Ordinal) ? word[ArabicArticle.Length..] : word;
            if (stem.Length >= ShortestInside)
            {
                yield return stem;
            }
        }
    }
}
