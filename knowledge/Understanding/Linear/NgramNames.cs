using System.Runtime.InteropServices;

namespace FamilyGuide.Knowledge.Understanding.Linear;

/// <summary>The n-grams of a text as a developer reads them.</summary>
static class NgramNames
{
    /// <summary>Stands for the beginning or end of a word, where a space could not be seen.</summary>
    const char Edge = '·';

    public static IEnumerable<NgramName> In(string folded)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            yield return new(Ngrams.OfWord(words[i]), words[i]);
            if (i > 0)
            {
                yield return new(Ngrams.OfPair(words[i - 1], words[i]), $"{words[i - 1]} {words[i]}");
            }
        }

        foreach (var run in words.SelectMany(RunsOf))
        {
            yield return new(Ngrams.OfRun(run), run.Replace(' ', Edge));
        }
    }

    static IEnumerable<string> RunsOf(string word)
    {
        var padded = $" {word} ";
        return
            from start in Enumerable.Range(0, padded.Length)
            from size in Enumerable.Range(Ngrams.ShortestRun, Ngrams.LongestRun - Ngrams.ShortestRun + 1)
            where start + size <= padded.Length
            select padded.Substring(start, size);
    }
}

/// <summary>An n-gram with the letters that it stands for.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct NgramName(ulong Ngram, string Name);
