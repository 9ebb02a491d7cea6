namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>How a typed word fills a place of a rule; a byte, since a long message has ten thousand.</summary>
readonly struct Hit
{
    const int MostLetters = 63;

    readonly byte _bits;

    public Hit(int slips, int letters, int width) =>
        _bits = (byte)((Math.Min(letters, MostLetters) << 2) | ((width - 1) << 1) | slips);

    /// <summary>0 as written, 1 with a slip of the finger.</summary>
    public int Slips => _bits & 1;

    /// <summary>How long the rule's word is: the longer, the surer in spite of a slip.</summary>
    public int Letters => _bits >> 2;

    /// <summary>2 for a word that was typed as two.</summary>
    public int Width => ((_bits >> 1) & 1) + 1;
}
