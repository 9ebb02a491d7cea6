namespace FamilyGuide.Dialogs.Recognition;

/// <summary>Letters of other alphabets that look like Latin ones and were put among them.</summary>
/// <remarks>Only in words that have Latin letters too: a Russian word stays Russian.</remarks>
static class Lookalikes
{
    // From Unicode's confusables (UTS 39), small letters only.
    const string Foreign = "аеорсухіјѕһԁԛԝвкмнтгοαερνυχικτ";
    const string Latin = "aeopcyxijshdqwbkmhtroaepvuxikt";

    public static bool MayBeIn(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u0370', '\u052F');

    public static void Unmask(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (MayBeIn(words[i]) && words[i].Any(char.IsAsciiLetter))
            {
                words[i] = string.Concat(words[i].Select(Unmask));
            }
        }
    }

    static char Unmask(char letter) => Foreign.IndexOf(letter, StringComparison.Ordinal) is var place and >= 0
        ? Latin[place]
        : letter;
}
