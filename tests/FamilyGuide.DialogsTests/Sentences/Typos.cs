namespace FamilyGuide.DialogsTests.Sentences;

/// <summary>Mistypes a sentence as fingers in a hurry do: the same way for the same seed.</summary>
static class Typos
{
    /// <summary>One slip in so many letters, at least one a sentence.</summary>
    const int LettersForASlip = 30;

    public static string In(string text, int seed)
    {
        var random = new Random(seed);
        var letters = text.ToList();
        for (var slips = Math.Max(1, text.Length / LettersForASlip); slips > 0; slips--)
        {
            Slip(letters, random);
        }

        return string.Concat(letters);
    }

    static void Slip(List<char> letters, Random random)
    {
        var places = letters.Index().Where(letter => char.IsLetter(letter.Item)).Select(letter => letter.Index).ToArray();
        if (places.Length == 0)
        {
            return;
        }

        var place = places[random.Next(places.Length)];
        switch (random.Next(5))
        {
            case 0:
                letters.RemoveAt(place);
                break;
            case 1:
                letters.Insert(place, letters[place]);
                break;
            case 2 when place + 1 < letters.Count && char.IsLetter(letters[place + 1]):
                (letters[place], letters[place + 1]) = (letters[place + 1], letters[place]);
                break;
            case 3 when letters.IndexOf(' ') is > 0:
                // A space that the thumb missed.
                var spaces = letters.Index().Where(letter => letter.Item == ' ').Select(letter => letter.Index).ToArray();
                letters.RemoveAt(spaces[random.Next(spaces.Length)]);
                break;
            default:
                // Another letter of the same sentence: the same alphabet, on the same keyboard.
                letters[place] = letters[places[random.Next(places.Length)]];
                break;
        }
    }
}
