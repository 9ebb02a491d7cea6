using System.Text;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>Words as they were meant: "k i l l" is one word, "dieeee" is "die".</summary>
static class Spelled
{
    /// <summary>Two single letters may be words: "i a".</summary>
    const int FewestSingleLetters = 3;

    /// <summary>No word of our languages has a letter three times in a row.</summary>
    const int Stretched = 3;

    public static List<string> Out(IReadOnlyList<string> typed)
    {
        List<string> words = new(typed.Count);
        for (var i = 0; i < typed.Count;)
        {
            var end = i;
            while (end < typed.Count && typed[end].Length == 1)
            {
                end++;
            }

            if (end - i >= FewestSingleLetters)
            {
                words.Add(string.Concat(typed.Skip(i).Take(end - i)));
                i = end;
            }
            else
            {
                words.Add(Shorten(typed[i++]));
            }
        }

        return words;
    }

    static string Shorten(string word)
    {
        if (!IsStretched(word))
        {
            return word;
        }

        var shortened = new StringBuilder(word.Length);
        for (var start = 0; start < word.Length;)
        {
            var end = start + 1;
            while (end < word.Length && word[end] == word[start])
            {
                end++;
            }

            shortened.Append(word[start], end - start >= Stretched && char.IsLetter(word[start]) ? 1 : end - start);
            start = end;
        }

        return shortened.ToString();
    }

    static bool IsStretched(string word)
    {
        for (var i = 2; i < word.Length; i++)
        {
            if (word[i] == word[i - 1] && word[i] == word[i - 2] && char.IsLetter(word[i]))
            {
                return true;
            }
        }

        return false;
    }
}
