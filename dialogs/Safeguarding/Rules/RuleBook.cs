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
    readonly ListenerIndex _harmless;
    readonly ListenerIndex _listeners;
    readonly SlotSet _telling;

    RuleBook(Func<Lexicon, IEnumerable<RuleFile>> read)
    {
        Files = [.. read(_lexicon)];
        var all =
            from file in Files
            from rule in file.Rules
            from pattern in rule.Patterns
            select (IsHarmless: rule.Risk is null, Listener: new Listener(file.Name, rule, pattern));
        var listeners = all.ToLookup(one => one.IsHarmless, one => one.Listener);
        _harmless = new([.. listeners[true]], _lexicon);
        _listeners = new([.. listeners[false]], _lexicon);
        _telling = new(_lexicon.Slots);
        foreach (var slot in _harmless.TellingSlots.Concat(_listeners.TellingSlots))
        {
            _telling.Add(slot);
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
        foreach (var (position, listener) in _harmless.CandidatesIn(words))
        {
            if (listener.Around(position, words) is { } range)
            {
                words.MarkHarmless(range);
            }
        }

        List<Hearing> heard = [];
        HashSet<Listener> done = [];
        foreach (var (position, listener) in _listeners.CandidatesIn(words))
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
}
