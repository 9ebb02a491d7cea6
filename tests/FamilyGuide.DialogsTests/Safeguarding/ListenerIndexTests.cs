using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Safeguarding;
using FamilyGuide.Dialogs.Safeguarding.Rules;

namespace FamilyGuide.DialogsTests.Safeguarding;

/// <summary>Where it is worth to look for a pattern is guessed; what is there must never be passed over.</summary>
public sealed class ListenerIndexTests
{
    static readonly string[] Patterns =
    [
        "drowning + river",
        "swallow + tablets + tonight",
        "jumping from tallest bridge + tomorrow",
        "jumping from tallest bridge + leaving everybody behind forever",
        "swallowing hundred sleeping tablets tonight + nobody should ever notice anything + goodbye",
        "never waking again tomorrow morning + leaving everybody behind forever",
    ];

    readonly Lexicon _lexicon = new();
    readonly Listener[] _listeners;
    readonly ListenerIndex _index;
    readonly SlotSet _telling;

    public ListenerIndexTests()
    {
        var sets = new WordSets();
        _listeners = Array.ConvertAll(Patterns, text =>
        {
            var pattern = new Pattern(text, line: 1, sets, _lexicon);
            return new Listener("risks.test.txt", new(Risk.Suicide, [pattern], [], [], []), pattern);
        });
        _index = new(_listeners, _lexicon);
        _telling = new(_lexicon.Slots);
        foreach (var slot in _index.TellingSlots)
        {
            _telling.Add(slot);
        }
    }

    [Fact]
    public void Nothing_that_is_there_is_passed_over_whatever_stands_between_and_however_it_is_torn()
    {
        var random = new Random(23);
        var there = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var message = Message(random);
            using HeardWords words = new(FoldedText.Of(message), _lexicon, _telling);
            var found = _index.CandidatesIn(words)
                .Where(candidate => candidate.Listener.Around(candidate.Position, words) is not null)
                .Select(candidate => candidate.Listener)
                .ToHashSet();

            foreach (var listener in _listeners.Where(listener => IsThere(listener, words)))
            {
                there++;
                Assert.True(found.Contains(listener), $"{listener.Pattern.Text}: {message}");
            }
        }

        Assert.InRange(there, 2_000, 20_000);
    }

    /// <summary>Torn words are counted as far as a pattern reaches.</summary>
    [Fact]
    public void A_pattern_that_reaches_too_far_cannot_be_written()
    {
        var text = string.Join(' ', Enumerable.Repeat("drowning", 40));

        var error = Assert.Throws<FormatException>(() => new Pattern(text, line: 1, new WordSets(), _lexicon));

        Assert.Contains("too many words", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Looked for at every word that fills a telling place.</summary>
    static bool IsThere(Listener listener, HeardWords words) => Enumerable.Range(0, words.Words.Count).Any(position =>
        listener.Pattern.TellingSlots.Any(slot => words.Best(position, slot) is not null)
        && listener.Around(position, words) is not null);

    /// <summary>The words of a pattern, its parts in any order, far apart or not, some torn.</summary>
    static string Message(Random random)
    {
        var parts = Patterns[random.Next(Patterns.Length)].Split(" + ");
        random.Shuffle(parts);
        List<string> words = [.. Filler(random.Next(50))];
        var (most, torn) = (random.Next(4), random.Next(3));
        foreach (var part in parts)
        {
            foreach (var word in part.Split(' '))
            {
                words.Add(random.Next(2) < torn ? word.Insert(random.Next(2, word.Length - 1), " ") : word);
                words.AddRange(Filler(random.Next(3) == 0 ? random.Next(most + 1) : 0));
            }

            words.AddRange(Filler(random.Next(2) == 0 ? 7 : random.Next(9)));
        }

        return string.Join(' ', words.Concat(Filler(30)));
    }

    static IEnumerable<string> Filler(int words) => Enumerable.Repeat("qxz", words);
}
