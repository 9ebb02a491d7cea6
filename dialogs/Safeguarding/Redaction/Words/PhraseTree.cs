namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Words;

/// <summary>Words and phrases by their words, one after the other.</summary>
sealed class PhraseTree
{
    Dictionary<string, PhraseTree>? _next;

    /// <summary>What the words down to here are.</summary>
    public Meanings Meaning { get; private set; }

    public bool HasMore => _next is not null;

    public void Add(IEnumerable<string> words, Meanings meaning)
    {
        var place = this;
        foreach (var word in words)
        {
            place._next ??= new(StringComparer.Ordinal);
            if (!place._next.TryGetValue(word, out var next))
            {
                place._next.Add(word, next = new());
            }

            place = next;
        }

        place.Meaning |= meaning;
    }

    public PhraseTree? Find(ReadOnlySpan<char> word) =>
        _next is not null && _next.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var next)
            ? next
            : null;
}
