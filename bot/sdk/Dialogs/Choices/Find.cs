namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds choices by their words.</summary>
public static class Find
{
    const int DefaultTokenDistance = 2;

    public static List<ModelResult<FoundChoice>> FindChoices(
        string utterance, IList<string> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, choices.Select(value => new Choice(value)).ToList(), options);
    }

    public static List<ModelResult<FoundChoice>> FindChoices(
        string utterance, IList<Choice> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        options ??= new();
        var values = new List<SortedValue>(choices.Count);
        for (var index = 0; index < choices.Count; index++)
        {
            values.AddRange(WordsFor(choices[index], options).Select(word => new SortedValue
            {
                Value = word,
                Index = index,
            }));
        }

        return FindValues(utterance, values, options).ConvertAll(found => new ModelResult<FoundChoice>
        {
            Start = found.Start,
            End = found.End,
            TypeName = "choice",
            Text = found.Text,
            Resolution = new()
            {
                Value = choices[found.Resolution.Index].Value,
                Index = found.Resolution.Index,
                Score = found.Resolution.Score,
                Synonym = found.Resolution.Value,
            },
        });
    }

    public static List<ModelResult<FoundValue>> FindValues(
        string utterance, List<SortedValue> values, FindValuesOptions options = null)
    {
        if (values.Find(value => value.Value.Equals(utterance, StringComparison.OrdinalIgnoreCase)) is { } exact)
        {
            return [Found(exact, 0, utterance.Length - 1, 1, utterance)];
        }

        options ??= new();
        var tokenizer = options.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var words = tokenizer(utterance, options.Locale);
        values.Sort((a, b) => b.Value.Length - a.Value.Length);
        var matches = new List<ModelResult<FoundValue>>();
        foreach (var value in values)
        {
            var searched = tokenizer(value.Value.Trim(), options.Locale);
            var start = 0;
            while (start < words.Count && Match(words, value, searched, start, options) is { } match)
            {
                matches.Add(match);
                start = match.End + 1;
            }
        }

        matches.Sort((a, b) => b.Resolution.Score.CompareTo(a.Resolution.Score));
        return WithoutOverlaps(matches, words, utterance);
    }

    static IEnumerable<string> WordsFor(Choice choice, FindChoicesOptions options)
    {
        if (!options.NoValue)
        {
            yield return choice.Value;
        }

        if (!options.NoAction && choice.Action?.Title is { } title)
        {
            yield return title;
        }

        foreach (var synonym in choice.Synonyms ?? [])
        {
            yield return synonym;
        }
    }

    /// <summary>The value's words in their order, the fewer others between them the better.</summary>
    static ModelResult<FoundValue> Match(
        List<Token> words, SortedValue value, List<Token> searched, int from, FindValuesOptions options)
    {
        var (matched, deviation, start, end) = (0, 0, -1, -1);
        foreach (var word in searched)
        {
            var position = words.FindIndex(from, candidate => candidate.Normalized == word.Normalized);
            var distance = matched > 0 ? position - from : 0;
            if (position < 0 || distance > (options.MaxTokenDistance ?? DefaultTokenDistance))
            {
                continue;
            }

            matched++;
            deviation += distance;
            from = position + 1;
            start = start < 0 ? position : start;
            end = position;
        }

        if (matched == 0 || (matched < searched.Count && !options.AllowPartialMatches))
        {
            return null;
        }

        // As the SDK has always done: part of a value's words is a match, but one that scores nothing.
        var completeness = matched / searched.Count;
        return Found(value, start, end, completeness * ((float)matched / (matched + deviation)), null);
    }

    /// <summary>Each value once, each word for one value, the best first; then in the order of the text.</summary>
    static List<ModelResult<FoundValue>> WithoutOverlaps(
        List<ModelResult<FoundValue>> matches, List<Token> words, string utterance)
    {
        var results = new List<ModelResult<FoundValue>>();
        var found = new HashSet<int>();
        var used = new HashSet<int>();
        foreach (var match in matches)
        {
            var span = Enumerable.Range(match.Start, match.End - match.Start + 1);
            if (found.Contains(match.Resolution.Index) || span.Any(used.Contains))
            {
                continue;
            }

            found.Add(match.Resolution.Index);
            used.UnionWith(span);
            match.Start = words[match.Start].Start;
            match.End = words[match.End].End;
            match.Text = utterance[match.Start..(match.End + 1)];
            results.Add(match);
        }

        results.Sort((a, b) => a.Start - b.Start);
        return results;
    }

    static ModelResult<FoundValue> Found(SortedValue value, int start, int end, float score, string text) => new()
    {
        Text = text,
        Start = start,
        End = end,
        TypeName = "value",
        Resolution = new() { Value = value.Value, Index = value.Index, Score = score },
    };
}
