using System.Runtime.InteropServices;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>
/// Which patterns are looked for where which telling place is filled, one after another as they are asked.
/// </summary>
/// <remarks>
/// A long message fills a thousand telling places. What a pattern needs is asked for each of them, from numbers that
/// lie side by side; of the patterns themselves only the few are opened that may be there.
/// </remarks>
sealed class ListenerIndex
{
    readonly Listener[] _listeners;

    /// <summary>By place, where in <see cref="_entries"/> its patterns begin; one more at the end.</summary>
    readonly int[] _first;

    readonly Entry[] _entries;
    readonly Need[] _needs;

    public ListenerIndex(IReadOnlyList<Listener> listeners, Lexicon lexicon)
    {
        _listeners = [.. listeners];
        var bySlot = _listeners
            .SelectMany((listener, number) => listener.Pattern.TellingSlots.Select(slot => (slot, number)))
            .ToLookup(one => one.slot, one => one.number);
        _first = new int[lexicon.Slots + 1];
        List<Entry> entries = [];
        List<Need> needs = [];
        for (var slot = 0; slot < lexicon.Slots; slot++)
        {
            _first[slot] = entries.Count;
            foreach (var number in bySlot[slot])
            {
                var first = needs.Count;
                needs.AddRange(_listeners[number].Pattern.Needs);
                entries.Add(new(number, first, needs.Count - first));
            }
        }

        _first[lexicon.Slots] = entries.Count;
        _entries = [.. entries];
        _needs = [.. needs];
    }

    public IEnumerable<int> TellingSlots => _listeners.SelectMany(listener => listener.Pattern.TellingSlots);

    /// <summary>Where to look for what, from the first word to the last.</summary>
    public IEnumerable<(int Position, Listener Listener)> CandidatesIn(HeardWords words)
    {
        // The position, and then the number of the listener: they are sorted as one number.
        List<long> candidates = [];
        List<int> positions = [];
        foreach (var slot in CollectionsMarshal.AsSpan(words.Telling))
        {
            foreach (ref readonly var entry in _entries.AsSpan(_first[slot].._first[slot + 1]))
            {
                var needs = _needs.AsSpan(entry.FirstNeed, entry.Needs);
                if (!words.AreFilled(needs) || words.Around(needs) is not { IsEmpty: false } stretches)
                {
                    continue;
                }

                positions.Clear();
                words.AddPositions(slot, stretches, positions);
                foreach (var position in CollectionsMarshal.AsSpan(positions))
                {
                    candidates.Add(((long)position << 32) | (uint)entry.Listener);
                }
            }
        }

        candidates.Sort();
        return InOrder(candidates);
    }

    /// <summary>Each once, however many telling places the word there fills.</summary>
    IEnumerable<(int Position, Listener Listener)> InOrder(List<long> sorted)
    {
        var before = -1L;
        foreach (var candidate in sorted)
        {
            if (candidate != before)
            {
                yield return ((int)(candidate >> 32), _listeners[(int)candidate]);
            }

            before = candidate;
        }
    }

    [StructLayout(LayoutKind.Auto)]
    readonly record struct Entry(int Listener, int FirstNeed, int Needs);
}
