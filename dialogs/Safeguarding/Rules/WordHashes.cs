namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>The hashes of what a word begins with, and of that without one of its letters.</summary>
readonly ref struct WordHashes
{
    /// <summary>The polynomial of each beginning, from none of the letters to all.</summary>
    readonly ReadOnlySpan<ulong> _beginnings;

    /// <param name="word">Of so many letters as there is room for, less one.</param>
    /// <param name="room">Holds them.</param>
    public WordHashes(ReadOnlySpan<char> word, Span<ulong> room)
    {
        room[0] = 0;
        for (var i = 0; i < word.Length; i++)
        {
            room[i + 1] = Slips.AddLetter(word[i], room[i]);
        }

        _beginnings = room[..(word.Length + 1)];
    }

    public static int RoomFor(int letters) => letters + 1;

    public ulong Whole => Of(_beginnings.Length - 1);

    /// <summary>What <see cref="Slips.Polynomial"/> makes of so many letters.</summary>
    public ulong PolynomialOf(int letters) => _beginnings[letters];

    /// <summary>The hash of so many letters, to look up.</summary>
    public ulong Of(int letters) => Slips.Finish(_beginnings[letters]);

    /// <summary>The same without one of them.</summary>
    public ulong Without(int letter, int letters) => Slips.Finish(
        _beginnings[letters]
        - (Slips.PowerOf(letters - letter - 1) * (_beginnings[letter + 1] - _beginnings[letter])));
}
