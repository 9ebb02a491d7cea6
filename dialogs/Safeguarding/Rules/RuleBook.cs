using System.Runtime.InteropServices;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>
/// All rules of all languages: what a message shows signs of. Pure, without network, model or library.
/// </summary>
/// <remarks>
/// Every rule listens whatever the conversation speaks: people cry in their mother's language. The work grows with the
/// length of the message and nothing else.
/// </remarks>
sealed class RuleBook
{
    /// <summary>Languages with rules; the first four are complete.</summary>
    static readonly string[] Codes = ["en", "sv", "da", "ar", "fr", "de", "nl", "no", "fi"];

    static readonly Lazy<RuleBook> Embedded = new(() =>
        new(lexicon => Codes.Select(code => RuleFile.Embedded($"risks.{code}.txt", lexicon))));

    readonly Lexicon _lexicon = new();
    readonly List<Listener>[] _harmless;
    readonly List<Listener>[] _listeners;
    readonly SlotSet _telling;

    RuleBook(Func<Lexicon, IEnumerable<RuleFile>> read)
    {
        Files = [.. read(_lexicon)];
        _harmless = NewLists();
        _listeners = NewLists();
        _telling = new(_lexicon.Slots);
        foreach (var file in Files)
        {
            foreach (var rule in file.Rules)
            {
                foreach (var pattern in rule.Patterns)
                {
                    AddTo(rule.Risk is null ? _harmless : _listeners, new(file.Name, rule, pattern));
                }
            }
        }
    }

    public IReadOnlyList<RuleFile> Files { get; }

    /// <summary>The rules that are part of the program, read once.</summary>
    /// <exception cref="InvalidBookException">A line can't be read.</exception>
    public static RuleBook Load() => Embedded.Value;

    public RuleFile FileOf(Language language) => Files.Single(file => file.Name == $"risks.{language}.txt");

    public static RuleBook Of(string name, string text) => new(lexicon => [RuleFile.Parse(name, text, lexicon)]);

    /// <summary>
    /// Looks up ahead what words fill that people will type: those of the rules' examples, and of others.
    /// </summary>
    /// <param name="sentences">Of our own texts.</param>
    public void LookUpAhead(IEnumerable<string> sentences) => _lexicon.LookUpAhead(
        from sentence in Files.SelectMany(file => file.Rules).SelectMany(rule => rule.Heard.Concat(rule.NotHeard))
            .Concat(sentences)
        from word in Spelled.Out(FoldedText.Of(sentence).Words)
        select word);

    /// <summary>What a message shows signs of, the gravest first; each rule at most once.</summary>
    public IReadOnlyList<Hearing> Hear(FoldedText text)
    {
        using HeardWords words = new(text, _lexicon, _telling);
        foreach (var (position, listener) in CandidatesIn(words, _harmless))
        {
            if (listener.Around(position, words) is { } range)
            {
                words.MarkHarmless(range);
            }
        }

        List<Hearing> heard = [];
        HashSet<Listener> done = [];
        foreach (var (position, listener) in CandidatesIn(words, _listeners))
        {
            // A danger is heard when it is heard once; what is harmless is so at each place.
            if (!done.Contains(listener) && listener.Around(position, words) is { } range)
            {
                heard.Add(listener.At(range, words));
                done.Add(listener);
            }
        }

        heard.Sort((one, other) => one.Risk.CompareTo(other.Risk));
        return heard;
    }

    /// <summary>Where to look for what, from the first word to the last.</summary>
    static List<(int Position, Listener Listener)> CandidatesIn(HeardWords words, List<Listener>[] listeners)
    {
        List<(int Position, Listener Listener)> candidates = [];
        List<int> positions = [];
        foreach (var slot in CollectionsMarshal.AsSpan(words.Telling))
        {
            foreach (var listener in CollectionsMarshal.AsSpan(listeners[slot]))
            {
                var stretches = listener.Pattern.MayBeIn(words);
                if (!stretches.IsEmpty)
                {
                    positions.Clear();
                    words.AddPositions(slot, stretches, positions);
                    foreach (var position in CollectionsMarshal.AsSpan(positions))
                    {
                        candidates.Add((position, listener));
                    }
                }
            }
        }

        candidates.Sort((one, other) => one.Position.CompareTo(other.Position));
        return candidates;
    }

    List<Listener>[] NewLists() => [.. Enumerable.Range(0, _lexicon.Slots).Select(_ => new List<Listener>())];

    void AddTo(List<Listener>[] listeners, Listener listener)
    {
        foreach (var slot in listener.Pattern.TellingSlots)
        {
            _telling.Add(slot);
            listeners[slot].Add(listener);
        }
    }

    sealed class Listener(string file, Rule rule, Pattern pattern)
    {
        public Pattern Pattern => pattern;

        public Range? Around(int position, HeardWords words) =>
            pattern.Around(position, words) is { } range && !rule.Unless.Any(unless => unless.IsNear(range, words))
                ? range
                : null;

        public Hearing At(Range range, HeardWords words) => new(
            rule.Risk!.Value,
            file,
            pattern.Line,
            pattern.Text,
            pattern.IsDoubtful,
            string.Join(' ', words.Words.Take(range).Take(MostQuoted)));

        const int MostQuoted = 30;
    }
}
