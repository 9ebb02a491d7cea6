using FamilyGuide.Dialogs.Safeguarding.Rules;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Understanding;
using FamilyGuide.Knowledge.Understanding.Before;

namespace FamilyGuide.Dialogs.Safeguarding.Net;

/// <summary>
/// A second listener for what no rule foresaw: learnt from the rules' examples and from many more sentences.
/// </summary>
/// <remarks>
/// It only adds to what the rules heard and never takes away. Rules can be read, corrected and trusted; this catches
/// some of the sentences that nobody thought of.
/// </remarks>
sealed class DangerNet(RuleBook rules, ILibrary library, LearntBefore before)
{
    /// <summary>How much it counts against a danger that a sentence looks harmless.</summary>
    const float HarmlessShare = 0.5f;

    /// <summary>From which score on a sentence is taken for what it looks like.</summary>
    /// <remarks>
    /// Chosen on examples that were left out of learning, of which those that only sound like danger are hard ones:
    /// about one in fifteen of them comes as far, in Swedish one in ten. What is missed weighs more.
    /// </remarks>
    static readonly Dictionary<Language, float> Thresholds = new()
    {
        [Language.English] = -0.1f,
        [Language.Swedish] = -0.36f,
        [Language.Danish] = -0.2f,
        [Language.Arabic] = -0.35f,
    };

    /// <summary>Below this a sentence looks so harmless that doubtful words in it are let pass.</summary>
    public const float Unlikely = -0.3f;

    /// <summary>
    /// Of each example so many are learnt with slips of the finger: with none, one danger in ten was missed.
    /// </summary>
    const int MistypedCopies = 2;

    static readonly Risk[] Kinds = [.. Enum.GetValues<Risk>().Where(risk => risk != Risk.None)];
    static readonly int Harmless = Kinds.Length;

    readonly Dictionary<Language, Lazy<SentenceKinds>> _learnt = Language.All.ToDictionary(
        language => language,
        language => new Lazy<SentenceKinds>(() => Learn(language, rules, library.Current, before)));

    /// <summary>Begins to learn; whoever writes before that waits for a language, not for all.</summary>
    public static DangerNet Learning(LearningAhead ahead, RuleBook rules, ILibrary library, LearntBefore before)
    {
        var net = new DangerNet(rules, library, before);
        _ = ahead.BeginAsync(net.LearnAll);
        return net;
    }

    /// <summary>
    /// What a message looks like most: a danger, and something else that is stopped or never answered.
    /// </summary>
    /// <param name="text">As it was typed; of a long one the first and the last sentences.</param>
    /// <param name="languages">What it may be written in.</param>
    public Likeness Look(string text, params IEnumerable<Language> languages)
    {
        var (danger, other) = (Guess.None, Guess.None);
        Span<float> scores = stackalloc float[Kinds.Length + 1];
        Language[] possible = [.. languages.Distinct()];
        foreach (var piece in Pieces.Of(text))
        {
            using CountedSentence sentence = new(piece);
            foreach (var language in possible)
            {
                var threshold = Thresholds[language];
                _learnt[language].Value.Score(sentence, scores);
                for (var kind = 0; kind < Harmless; kind++)
                {
                    Guess guess = new(Kinds[kind], scores[kind] - (HarmlessShare * scores[Harmless]) - threshold);
                    danger = guess.Risk.IsDanger && guess.Score > danger.Score ? guess : danger;
                    other = !guess.Risk.IsDanger && guess.Score > other.Score ? guess : other;
                }
            }
        }

        return new(danger, other);
    }

    /// <summary>Learns every language now, and what the words of the rules' examples fill.</summary>
    public void LearnAll()
    {
        rules.LookUpAhead(Language.All.SelectMany(language => ExampleFile.Embedded(language)
            .Select(example => example.Text)
            .Concat(CalmQuestions.In(library.Current, language))));
        foreach (var learnt in _learnt.Values)
        {
            _ = learnt.Value;
        }
    }

    static SentenceKinds Learn(Language language, RuleBook rules, Library library, LearntBefore before)
    {
        var examples = rules.FileOf(language).Rules.SelectMany(OfRule)
            .Concat(ExampleFile.Embedded(language))
            .Concat(CalmQuestions.In(library, language).Select(question => (question, Risk.None)));
        (string Text, int Kind)[] all = [.. examples.Select(example => (example.Item1, NumberOf(example.Item2)))];
        return before.Kinds(all, () => SentenceKinds.Learn(all.SelectMany(WithMistyped), Kinds.Length + 1));
    }

    static IEnumerable<(string Text, Risk Risk)> OfRule(Rule rule)
    {
        foreach (var heard in rule.Heard)
        {
            yield return (heard, rule.Risk ?? Risk.None);
        }

        // What isn't this kind of danger may be another; only of what is no danger at all it is sure.
        foreach (var harmless in rule.Risk <= Risk.Extremism ? rule.NotHeard : [])
        {
            yield return (harmless, Risk.None);
        }
    }

    static IEnumerable<(string Text, int Kind)> WithMistyped((string Text, int Kind) example) =>
        Enumerable.Range(1, MistypedCopies).Select(copy => example with { Text = Mistyped.Of(example.Text, copy) })
            .Prepend(example);

    static int NumberOf(Risk risk) => risk == Risk.None ? Harmless : Array.IndexOf(Kinds, risk);
}
