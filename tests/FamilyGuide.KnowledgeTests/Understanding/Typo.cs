namespace FamilyGuide.KnowledgeTests.Understanding;

/// <summary>Makes one typing error, always the same one in the same question.</summary>
static class Typo
{
    const int ShortestWord = 5;

    /// <summary>Swaps, drops, doubles or replaces a letter inside a word of five letters or more.</summary>
    public static string In(string question)
    {
        var words = question.Split(' ');
        var random = new Random(question.Aggregate(17, (seed, letter) => unchecked((seed * 31) + letter)));
        var candidates = Enumerable.Range(0, words.Length)
            .Where(i => words[i].Length >= ShortestWord && words[i].All(char.IsLetter))
            .ToArray();
        if (candidates.Length == 0)
        {
            return question;
        }

        var chosen = candidates[random.Next(candidates.Length)];
        var word = words[chosen];
        var at = random.Next(1, word.Length - 1);
        words[chosen] = random.Next(4) switch
        {
            0 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            1 => word.Remove(at, 1),
            2 => word.Insert(at, word[at].ToString()),
            _ => word[..at] + word[^1] + word[(at + 1)..],
        };
        return string.Join(' ', words);
    }
}
