using System.Text;

namespace FamilyGuide.Knowledge.Reading.Yaml;

/// <summary>The words that stand for an enumeration's values in a file: <c>native-speaker</c>.</summary>
static class WordsOf<T>
    where T : struct, Enum
{
    static readonly (string Word, T Value)[] All =
        [.. Enum.GetValues<T>().Select(value => (Hyphenate(value.ToString()), value))];

    public static string Listed { get; } = string.Join(", ", All.Select(pair => pair.Word));

    public static T? Find(string word)
    {
        foreach (var (known, value) in All)
        {
            if (known == word)
            {
                return value;
            }
        }

        return null;
    }

    static string Hyphenate(string name)
    {
        var word = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}
