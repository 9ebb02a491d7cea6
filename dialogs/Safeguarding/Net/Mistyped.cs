namespace FamilyGuide.Dialogs.Safeguarding.Net;

/// <summary>A sentence as fingers in a hurry write it; always the same for the same sentence.</summary>
/// <remarks>Who learnt only from clean sentences takes a slip for a word that it doesn't know.</remarks>
static class Mistyped
{
    /// <summary>One slip in about so many letters.</summary>
    const int LettersForASlip = 25;

    public static string Of(string text, int copy)
    {
        List<char> letters = [.. text];
        var random = SeedOf(text, copy);
        for (var slips = 1 + (text.Length / LettersForASlip); slips > 0; slips--)
        {
            Slip(letters, Next(ref random), Next(ref random));
        }

        return string.Concat(letters);
    }

    static void Slip(List<char> letters, uint where, uint what)
    {
        int[] places = [.. letters.Index().Where(letter => char.IsLetter(letter.Item)).Select(letter => letter.Index)];
        if (places.Length < 2)
        {
            return;
        }

        var place = places[where % places.Length];
        switch (what % 5)
        {
            case 0:
                letters.RemoveAt(place);
                break;
            case 1:
                letters.Insert(place, letters[place]);
                break;
            case 2 when place + 1 < letters.Count:
                (letters[place], letters[place + 1]) = (letters[place + 1], letters[place]);
                break;
            case 3 when letters.IndexOf(' ', place) is var space and > 0:
                letters.RemoveAt(space);
                break;
            default:
                // A letter of the same sentence is one of the same keyboard.
                letters[place] = letters[places[what / 5 % places.Length]];
                break;
        }
    }

    static uint SeedOf(string text, int copy)
    {
        var hash = 2166136261u + (uint)copy;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return hash | 1;
    }

    /// <summary>Xorshift: the same numbers on every machine.</summary>
    static uint Next(ref uint random)
    {
        random ^= random << 13;
        random ^= random >> 17;
        random ^= random << 5;
        return random;
    }
}
