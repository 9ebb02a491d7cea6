namespace FamilyGuide.Dialogs.Recognition;

/// <summary>Words to look for in a message, as a translator writes them: <c>skicka* + pengar|kronor</c>.</summary>
/// <remarks>
/// Words side by side must be typed side by side; <c>+</c> parts what may stand anywhere; <c>|</c> parts words of which
/// one is enough; <c>*</c> at either end of a word stands for any letters or none. Words of five letters and more may
/// be misspelled by one letter. Every message meets every rule, so nothing here allocates.
/// </remarks>
sealed class WordRule
{
    readonly WordPattern[][][] _runs;

    WordRule(WordPattern[][][] runs) => _runs = runs;

    /// <summary>Reads a rule as it is written.</summary>
    /// <exception cref="FormatException">A part of the rule has no word.</exception>
    public static WordRule Parse(string text)
    {
        WordPattern[][][] runs = [.. text.Split('+').Select(Run)];
        return runs.Any(run => run.Length == 0)
            ? throw new FormatException($"\"{text}\" has a part without a word")
            : new(runs);
    }

    /// <summary>How many words it looks for.</summary>
    public int Length => _runs.Sum(run => run.Length);

    /// <summary>The message has these words, whatever else it says.</summary>
    public bool IsIn(IReadOnlyList<string> words)
    {
        foreach (var run in _runs)
        {
            if (!Runs(run, words))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The message is these words and nothing else.</summary>
    public bool Is(IReadOnlyList<string> words) => _runs is [var run] && run.Length == words.Count && Runs(run, words);

    /// <summary>How many words the message begins with that are these; 0 when it begins otherwise.</summary>
    public int LengthAtStart(IReadOnlyList<string> words)
    {
        if (_runs is not [var run] || run.Length > words.Count)
        {
            return 0;
        }

        for (var i = 0; i < run.Length; i++)
        {
            if (!IsOneOf(run[i], words[i]))
            {
                return 0;
            }
        }

        return run.Length;
    }

    static WordPattern[][] Run(string text) =>
    [
        .. from word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
           select word.Split('|').Select(WordPattern.Parse).ToArray(),
    ];

    static bool Runs(WordPattern[][] run, IReadOnlyList<string> words)
    {
        // Nearly always it is an array, whose words are found faster so.
        ReadOnlySpan<string> typed = words as string[] ?? [.. words];
        for (var start = 0; start + run.Length <= typed.Length; start++)
        {
            var length = 0;
            while (length < run.Length && IsOneOf(run[length], typed[start + length]))
            {
                length++;
            }

            if (length == run.Length)
            {
                return true;
            }
        }

        return false;
    }

    static bool IsOneOf(WordPattern[] patterns, string typed)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Matches(typed))
            {
                return true;
            }
        }

        return false;
    }
}
