namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>Words that many rules of a file have in common: <c>@child = boy|girl|=son</c>.</summary>
sealed class WordSets
{
    const char Sign = '@';

    readonly Dictionary<string, RuleWord[]> _sets = new(StringComparer.Ordinal);

    /// <summary>What fills a place stands in many patterns; each is read once.</summary>
    readonly Dictionary<string, RuleWord[]> _places = new(StringComparer.Ordinal);
    readonly Dictionary<string, RuleWord> _words = new(StringComparer.Ordinal);

    /// <summary>A line is a set, not a pattern.</summary>
    public static bool IsSet(string line) => line.Split(' ') is [[Sign, ..], "=", ..];

    /// <summary>Reads the line that gives a set its name.</summary>
    /// <exception cref="FormatException">It can't be read, or the name is taken.</exception>
    public void Add(string line)
    {
        if (line.Split(' ') is not [var name, _, var words])
        {
            throw new FormatException("write \"@child = boy|girl\", without spaces between the words");
        }

        if (!_sets.TryAdd(name, WordsOf(words)))
        {
            throw new FormatException($"there is a set {name} already");
        }
    }

    /// <summary>The words of which one fills a place: <c>@child|teen*</c>.</summary>
    /// <exception cref="FormatException">One is no word, or a set that isn't there.</exception>
    public RuleWord[] WordsOf(string place)
    {
        if (!_places.TryGetValue(place, out var words))
        {
            List<RuleWord> all = [];
            foreach (var word in place.Split('|'))
            {
                AddTo(all, word);
            }

            words = [.. all];
            _places.Add(place, words);
        }

        return words;
    }

    void AddTo(List<RuleWord> all, string word)
    {
        if (word.StartsWith(Sign))
        {
            all.AddRange(_sets.TryGetValue(word, out var set)
                ? set
                : throw new FormatException($"there is no set {word} above"));
            return;
        }

        if (!_words.TryGetValue(word, out var read))
        {
            _words.Add(word, read = RuleWord.Parse(word));
        }

        all.Add(read);
    }
}
