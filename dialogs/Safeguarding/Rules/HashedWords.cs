using System.Runtime.InteropServices;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>Words of rules by a hash of theirs; most other hashes are turned away without looking.</summary>
/// <param name="log">There are some 2^(log - 4) hashes.</param>
sealed class HashedWords(int log)
{
    const int None = -1;

    /// <summary>
    /// The first of the words with a hash; each says where the next is. A list each would be 200,000 lists.
    /// </summary>
    readonly Dictionary<ulong, int> _first = [];
    readonly HashFilter _filter = new(log);
    readonly List<(int Word, int Next)> _words = [];

    public void Add(ulong hash, int word)
    {
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_first, hash, out var isKnown);
        _words.Add((word, isKnown ? first : None));
        first = _words.Count - 1;
        _filter.Add(hash);
    }

    /// <summary>Where the first word with the hash stands; below zero when there is none.</summary>
    public int First(ulong hash) => _filter.MayHave(hash) && _first.TryGetValue(hash, out var at) ? at : None;

    public int WordAt(int place) => _words[place].Word;

    public int After(int place) => _words[place].Next;
}
